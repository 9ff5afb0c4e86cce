/** `data/datapackage.json`: describes the data files by the Frictionless Data Package, version 1. */
import { createHash } from "node:crypto";
import { basename } from "node:path/posix";
import type { Settings } from "../../archive/settings.ts";
import type { DataFile } from "./data-files.ts";

/** Licence of the letters, and with them of the data: https://specs.frictionlessdata.io/data-package/#licenses */
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

/**
 * The descriptor of these files: https://specs.frictionlessdata.io/data-package/
 * @param day ISO day of the newest letter, which stands for the version, so that the same content gives the same file
 */
export function dataPackage(files: readonly DataFile[], settings: Settings, day: string): object {
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
    resources: files.map(({ url, title, description, text, mediatype, schema, jsonSchema }) => {
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
        bytes: Buffer.byteLength(text),
        hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
        ...(schema ? { dialect: csvDialect, schema } : {}),
        ...(jsonSchema ? { jsonSchema } : {}),
      };
    }),
  };
}
