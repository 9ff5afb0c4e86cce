/** `data/datapackage.json`: describes the data files as a Frictionless Data Package, version 1. */
import { basename } from "node:path/posix";
import type { Archive } from "../../archive/archive.ts";
import type { Publisher } from "../../content/publishers/publisher-schema.ts";
import type { DataFile } from "./data-files.ts";

/**
 * Licence of the letters, and so of the data; none where neither its identifier nor its address is known:
 * https://specs.frictionlessdata.io/data-package/#licenses
 */
function licences({ licence }: Publisher): object[] {
  const { name, address, id } = licence ?? {};
  if (address === undefined && id === undefined) return [];
  return [{ ...(id && { name: id }), ...(address && { path: address }), title: name }];
}

/** Where the letters come from: https://specs.frictionlessdata.io/data-package/#sources */
function sources({ source }: Publisher): object[] {
  const { title, address } = source ?? {};
  return title === undefined ? [] : [{ title, path: address }];
}

/** How the tables are written: https://specs.frictionlessdata.io/csv-dialect/ */
const csvDialect = {
  delimiter: ",",
  lineTerminator: "\r\n",
  quoteChar: '"',
  doubleQuote: true,
  header: true,
};

/** A data file that has been written, with its size in bytes and its SHA-256 in hexadecimal. */
export type WrittenFile = DataFile & { bytes: number; sha256: string };

/**
 * The descriptor of these files: https://specs.frictionlessdata.io/data-package/
 * @param day ISO day of the latest visit, used as the version, so that the same content always gives the same file
 */
export function dataPackage(
  files: readonly WrittenFile[],
  { settings, publishers }: Pick<Archive, "settings" | "publishers">,
  day: string,
): object {
  const [licensed, from] = [publishers.flatMap(licences), publishers.flatMap(sources)];
  return {
    profile: "data-package",
    name: "inspection-letters",
    title: settings.name,
    description: [settings.notice, settings.tagline].filter(Boolean).join(" "),
    homepage: settings.address,
    version: day,
    ...(licensed.length > 0 && { licenses: licensed }),
    ...(from.length > 0 && { sources: from }),
    resources: files.map(({ url, title, description, bytes, sha256, mediatype, schema, jsonSchema }) => {
      const name = basename(url);
      const [stem = "", format = ""] = name.split(".");
      return {
        name: format === "csv" ? stem : `${stem}-${format}`,
        path: name,
        title,
        description,
        profile: schema ? "tabular-data-resource" : "data-resource",
        format,
        mediatype,
        encoding: "utf-8",
        bytes,
        hash: `sha256:${sha256}`,
        ...(schema ? { dialect: csvDialect, schema } : {}),
        ...(jsonSchema ? { jsonSchema } : {}),
      };
    }),
  };
}
