/** What is known before a letter is read: the register, and the publishers with their wordings. */
import type { Publisher } from "../../content/publishers/publisher-schema.ts";
import type { Authority } from "../../content/register.ts";
import type { SourceDocument } from "./formats/source-document.ts";

export type Knowledge = {
  authorities: readonly Authority[];
  publishers: readonly [Publisher, ...Publisher[]];
};

/** The publisher of a letter: of several, the one whose names and kinds of letter most lines have. */
export function publisherOf({ lines }: SourceDocument, { publishers }: Knowledge): Publisher {
  const [first, ...others] = publishers;
  if (others.length === 0) return first;
  const scores = publishers.map((publisher) => {
    const names = namesOf(publisher);
    return { publisher, score: lines.filter(({ text }) => names.some((name) => text.includes(name))).length };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).publisher;
}

const namesOf = ({ name, bodies }: Publisher): string[] => [
  ...(name === undefined ? [] : [name]),
  ...bodies.slice(0, 1).flatMap((body) => [body.name, ...body.wordings]),
];
