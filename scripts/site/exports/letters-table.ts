/** `data/letters.csv`: one row for each letter, without its text. */
import type { Letter } from "../../archive/letter.ts";
import type { Publisher } from "../../content/publishers/publisher-schema.ts";
import { personInWords } from "../../content/publishers/publisher-words.ts";
import type { Person } from "../../letter/schema.ts";
import type { ArchiveTerms } from "./archive-terms.ts";
import { inOneCell, type Table } from "./table.ts";

const people = (all: readonly Person[], publisher: Publisher): string =>
  inOneCell(all.map((person) => personInWords(person, publisher)));

/** @param address where the archive is published */
export function lettersTable(
  address: string,
  { singular, region, types, grades, publishers }: ArchiveTerms,
): Table<Letter> {
  return {
    name: "letters",
    title: "Letters",
    description: "One row for each letter, without its text, newest visit first.",
    key: ["letter"],
    columns: [
      {
        name: "letter",
        type: "string",
        required: true,
        description: "Id of the letter; it never changes.",
        cell: ({ id }) => id,
      },
      {
        name: "address",
        type: "string",
        required: true,
        description: "Address of its page; it never changes.",
        cell: ({ url }) => address + url,
      },
      {
        name: "type",
        type: "string",
        required: true,
        values: types,
        description: "Type of visit.",
        cell: ({ type }) => type,
      },
      ...(publishers.length > 1
        ? [
            {
              name: "publisher",
              type: "string" as const,
              values: publishers,
              description: "Id of who wrote the letter.",
              cell: ({ publisher }: Letter) => publisher,
            },
          ]
        : []),
      {
        name: "title",
        type: "string",
        required: true,
        description: "Title as printed.",
        cell: ({ title }) => title,
      },
      {
        name: "authority",
        type: "string",
        required: true,
        description: `Slug of the ${singular}, as in authorities.json.`,
        cell: ({ authority }) => authority.slug,
      },
      {
        name: "authority_name",
        type: "string",
        required: true,
        description: `Name of the ${singular}.`,
        cell: ({ authority }) => authority.name,
      },
      {
        name: "gss_code",
        type: "string",
        description: "Code of the Government Statistical Service.",
        cell: ({ authority }) => authority.gssCode,
      },
      {
        name: "region",
        type: "string",
        required: true,
        description: region,
        cell: ({ authority }) => authority.region,
      },
      {
        name: "letter_date",
        type: "date",
        description: "Date printed at the head of the letter; empty if it has none.",
        cell: ({ letterDate }) => letterDate,
      },
      {
        name: "visit_start",
        type: "date",
        required: true,
        description: "First day of the visit.",
        cell: ({ visit }) => visit.start,
      },
      {
        name: "visit_end",
        type: "date",
        required: true,
        description: "Last day of the visit.",
        cell: ({ visit }) => visit.end,
      },
      {
        name: "visit_ordinal",
        type: "integer",
        description: "Which visit of its type it was, if the letter says.",
        cell: ({ visit }) => visit.ordinal,
      },
      {
        name: "judgement",
        type: "string",
        values: grades,
        description: "The earlier judgement that the letter names.",
        cell: ({ judgement }) => judgement?.grade ?? null,
      },
      {
        name: "judgement_date",
        type: "string",
        description: "Its date as precisely as the letter gives it: 2016, 2016-11 or 2016-11-21.",
        cell: ({ judgement }) => judgement?.date ?? null,
      },
      {
        name: "scope",
        type: "string",
        description: "What inspectors looked at, in the letter’s own words; empty if it does not say.",
        cell: ({ scope }) => scope,
      },
      {
        name: "inspectors",
        type: "string",
        description: "Names with roles, separated by semicolons.",
        cell: ({ inspectors, publishedBy }) => people(inspectors, publishedBy),
      },
      {
        name: "recipient",
        type: "string",
        description: "Name of the person addressed, the first of several.",
        cell: ({ recipient }) => recipient?.name ?? null,
      },
      {
        name: "recipients",
        type: "string",
        description: "All people addressed, with roles, separated by semicolons.",
        cell: ({ recipients, publishedBy }) => people(recipients, publishedBy),
      },
      {
        name: "signatory",
        type: "string",
        description: "Name of the person who signed, the first of several.",
        cell: ({ signatory }) => signatory?.name ?? null,
      },
      {
        name: "signatories",
        type: "string",
        description: "All people who signed, with roles, separated by semicolons.",
        cell: ({ signatories, publishedBy }) => people(signatories, publishedBy),
      },
      {
        name: "themes",
        type: "string",
        description: "Slugs of the themes it covers, separated by semicolons.",
        cell: ({ themes }) => inOneCell(themes),
      },
      {
        name: "paragraphs",
        type: "integer",
        required: true,
        description: "Number of paragraphs; each is a row in findings.csv.",
        cell: ({ sections }) => sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
      },
      {
        name: "corrected_fields",
        type: "string",
        description: "Fields that were corrected by hand, separated by semicolons.",
        cell: ({ corrected }) => inOneCell(corrected),
      },
      {
        name: "source_file",
        type: "string",
        required: true,
        description: "File the letter was read from.",
        cell: ({ source }) => source.file,
      },
      {
        name: "source_sha256",
        type: "string",
        required: true,
        description: "SHA-256 of that file.",
        cell: ({ source }) => source.sha256,
      },
    ],
  };
}
