/** What letters in tests are described with. */
import type { Authority } from "../../scripts/content/register.ts";
import type { Settings } from "../../scripts/content/settings.ts";

export const settings: Settings = {
  name: "Test archive",
  tagline: "Letters made for tests",
  address: "https://letters.example.org",
  language: "en-GB",
  report: "mailto:editor@letters.example.org",
  publisher: {
    name: "Ofsted",
    address: "https://www.gov.uk/government/organisations/ofsted",
    source: { title: "Ofsted: letters", address: "https://reports.ofsted.gov.uk/" },
    rights: "Crown copyright",
    licence: {
      name: "Open Government Licence v3.0",
      address: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
      id: "OGL-UK-3.0",
    },
    disclaimer: "This archive is not run by Ofsted or by any council.",
  },
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
