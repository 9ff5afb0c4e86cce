/** What letters in tests are described with. */
import type { Authority } from "../../scripts/content/register.ts";
import type { Settings } from "../../scripts/content/settings.ts";

export const settings: Settings = {
  name: "Test archive",
  tagline: "Letters made for tests",
  address: "https://letters.example.org",
  language: "en-GB",
  report: "mailto:editor@letters.example.org",
};

export const leeds: Authority = {
  slug: "leeds",
  name: "Leeds",
  aliases: [],
  gssCode: "E08000035",
  region: "Yorkshire and the Humber",
  kind: "Metropolitan District",
  ofstedUrn: "80481",
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
