/** `data/datapackage.json`: describes the data files as a Frictionless Data Package, version 1. */
import { basename } from "node:path/posix";
import type { Settings } from "../../content/settings.ts";
import type { DataFile } from "./data-files.ts";

/** Licence of the letters, and so of the data: https://specs.frictionlessdata.io/data-package/#licenses */
const licence = {
  name: "OGL-UK-3.0",
  path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  title: "Open Government Licence v3.0",
};

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
export function dataPackage(files: readonly WrittenFile[], settings: Settings, day: string): object {
  return {
    profile: "data-package",
    name: "inspection-letters",
    title: settings.name,
    description: [settings.notice, settings.tagline].filter(Boolean).join(" "),
    homepage: settings.address,
    version: day,
    licenses: [licence],
    sources: [
      {
        title: "Ofsted: letters on visits to local authority children’s services",
        path: "https://reports.ofsted.gov.uk/",
      },
    ],
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
