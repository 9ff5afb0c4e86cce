/** What letters in tests are described with. */
import { readFileSync } from "node:fs";
import { readPublisher } from "../../scripts/content/publishers/load-publishers.ts";
import type { Publisher } from "../../scripts/content/publishers/publisher-schema.ts";
import type { Authority } from "../../scripts/content/register.ts";
import type { Settings } from "../../scripts/content/settings.ts";
import type { SearchedArchive } from "../../scripts/search/shared/index-files.ts";

export const settings: Settings = {
  name: "Test archive",
  tagline: "Letters made for tests",
  address: "https://letters.example.org",
  language: "en-GB",
  report: "mailto:editor@letters.example.org",
  publisher: "ofsted",
};

/** The test archive as results of a search name it. */
export const searched: SearchedArchive = {
  name: settings.name,
  address: settings.address,
  inspected: { singular: "authority", plural: "authorities" },
  publishers: {
    ofsted: { name: "Ofsted", part: "some services", kinds: { "focused-visit": "focused visit" } },
  },
};

/** The project’s own publisher. */
export const ofsted: Publisher = ownPublisher();

function ownPublisher(): Publisher {
  const file = "publishers/ofsted.yaml";
  const read = readPublisher(readFileSync(new URL(`../../content/${file}`, import.meta.url), "utf8"), file);
  if ("problems" in read) throw new Error(`content/${file} cannot be read`);
  return read.publisher;
}

export const leeds: Authority = {
  slug: "leeds",
  name: "Leeds",
  aliases: [],
  gssCode: "E08000035",
  region: "Yorkshire and the Humber",
  kind: "Metropolitan District",
  identifiers: { ofstedUrn: "80481" },
  abolished: null,
  predecessors: [],
  actingBodies: [],
};

export const york: Authority = {
  ...leeds,
  slug: "york",
  name: "York",
  aliases: ["City of York"],
  gssCode: "E06000014",
};
