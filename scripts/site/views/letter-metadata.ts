/** Metadata in the head of a letter’s page, for reference managers and search engines. */
import type { GovernmentOrganization, Report, WithContext } from "schema-dts";
import type { Letter } from "../../archive/letter.ts";
import type { Publisher } from "../../content/publishers/publisher-schema.ts";
import { withServices } from "../../content/publishers/publisher-words.ts";
import type { Settings } from "../../content/settings.ts";
import type { Theme } from "../../content/themes.ts";
import { daysInWords } from "../../letter/wording.ts";

export type LetterMetadata = {
  /** `meta` elements with Highwire Press names, which Zotero and Google Scholar read. */
  highwire: [name: string, content: string][];
  /** JSON-LD in schema.org’s terms, safe inside a `script` element. */
  jsonLd: string;
};

type Context = { settings: Settings; themes: readonly Theme[]; originalUrl: string | null };

/** The metadata of a letter. */
export function letterMetadata(letter: Letter, context: Context): LetterMetadata {
  return {
    highwire: highwire(letter, context),
    jsonLd: JSON.stringify(report(letter, context)).replace(/</g, "\\u003c"),
  };
}

function highwire(letter: Letter, { settings, originalUrl }: Context): LetterMetadata["highwire"] {
  const author = letter.publishedBy.name;
  const fields: LetterMetadata["highwire"] = [["citation_title", letter.title]];
  if (author !== undefined) {
    fields.push(["citation_author", author], ["citation_technical_report_institution", author]);
  }
  fields.push(["citation_language", "en-GB"], ["citation_public_url", `${settings.address}${letter.url}`]);
  if (letter.letterDate) fields.push(["citation_publication_date", letter.letterDate.replaceAll("-", "/")]);
  if (originalUrl?.endsWith(".pdf")) fields.push(["citation_pdf_url", `${settings.address}${originalUrl}`]);
  return fields;
}

const mediaTypes = {
  pdf: "application/pdf",
  text: "text/plain",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** The publisher of the letters in schema.org’s terms; inspectorates are public bodies. */
const organisation = (name: string, { address }: Publisher): GovernmentOrganization => ({
  "@type": "GovernmentOrganization",
  name,
  ...(address && { url: address }),
});

function report(letter: Letter, { settings, themes, originalUrl }: Context): WithContext<Report> {
  const address = `${settings.address}${letter.url}`;
  const { visit, source, authority, publishedBy } = letter;
  const by = publishedBy.name === undefined ? null : organisation(publishedBy.name, publishedBy);
  const name = withServices(authority.name, publishedBy.inspected);
  return {
    "@context": "https://schema.org",
    "@type": "Report",
    "@id": address,
    url: address,
    identifier: letter.id,
    name: letter.title,
    description: `Letter on the visit of ${daysInWords(visit.start, visit.end)} to ${name}.`,
    inLanguage: "en-GB",
    ...(letter.letterDate && { dateCreated: letter.letterDate }),
    temporalCoverage: `${visit.start}/${visit.end}`,
    ...(by && { author: by, publisher: by }),
    about: {
      "@type": "GovernmentOrganization",
      name,
      url: `${settings.address}${authority.url}`,
    },
    contributor: letter.inspectors.map(({ name, role }) => ({
      "@type": "Person",
      name,
      ...(role && { jobTitle: role }),
    })),
    ...(themes.length > 0 && { keywords: themes.map(({ name }) => name).join(", ") }),
    ...(publishedBy.licence?.address && { license: publishedBy.licence.address }),
    isPartOf: { "@type": "WebSite", name: settings.name, url: `${settings.address}/` },
    ...(originalUrl && {
      encoding: {
        "@type": "MediaObject",
        contentUrl: `${settings.address}${originalUrl}`,
        encodingFormat: mediaTypes[source.format],
        contentSize: `${source.bytes} B`,
        sha256: source.sha256,
      },
    }),
  };
}
