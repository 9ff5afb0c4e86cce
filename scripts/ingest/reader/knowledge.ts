/** What is known before a letter is read: the register, and the publishers with their wordings. */
import type { Publisher } from "../../content/publishers/publisher-schema.ts";
import type { Authority } from "../../content/register.ts";
import type { SourceDocument } from "./formats/source-document.ts";
import { saysAny, wordingsOf } from "./wordings.ts";

export type Knowledge = {
  authorities: readonly Authority[];
  publishers: readonly [Publisher, ...Publisher[]];
};

/** The publisher of a letter: of several, the one whose name or titles of letters most lines have. */
export function publisherOf({ lines }: SourceDocument, { publishers }: Knowledge): Publisher {
  const [first, ...others] = publishers;
  if (others.length === 0) return first;
  const scores = publishers.map((publisher) => {
    const { name } = publisher;
    const { titles } = wordingsOf(publisher).letter;
    const isOwn = (text: string): boolean =>
      (name !== undefined && text.includes(name)) || titles.some((phrases) => saysAny(phrases, text));
    return { publisher, score: lines.filter(({ text }) => isOwn(text)).length };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).publisher;
}
