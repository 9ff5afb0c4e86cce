/** Fictional letters in the form in which they are published. */

import type { Letter } from "../../scripts/archive/letter.ts";
import { bodyOf, frontMatter } from "./letters.ts";
import { ofsted } from "./vocabulary.ts";

type Wanted = {
  authority?: { slug: string; name: string; region: string };
  type?: string;
  start?: string;
  themes?: string[];
  inspectors?: string[];
  paragraphs?: string[];
};

/** A letter with these facts and paragraphs under one heading. */
export function letterOf({
  authority = { slug: "leeds", name: "Leeds", region: "Yorkshire and the Humber" },
  type = "focused-visit",
  start = "2019-01-29",
  themes = [],
  inspectors = ["Ada Example"],
  paragraphs = ["Plans are clear."],
}: Wanted): Letter {
  const reference = { ...authority, gssCode: null, url: `/authorities/${authority.slug}/` };
  const { authority: _, otherRecipients, otherSignatories, ...described } = frontMatter;
  return {
    ...described,
    id: `${authority.slug}-${start}-${type}`,
    url: `/letters/${authority.slug}/${start}-${type}/`,
    publisher: "ofsted",
    publishedBy: ofsted,
    added: null,
    type,
    title: `Focused visit to ${authority.name} children’s services`,
    authority: reference,
    authorities: [reference],
    visit: { start, end: start, ordinal: null },
    inspectors: inspectors.map((name) => ({ name, role: "HMI" })),
    themes,
    sections: bodyOf(...paragraphs).sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, themes: [] })),
    })),
    original: "published",
    picturePages: null,
    redacted: false,
    withdrawn: null,
    footnotes: [],
    recipients: otherRecipients,
    signatories: otherSignatories,
  };
}
