/** Fictional letters to be searched: two dozen, of which some have what a test looks for. */
import type { LetterRecord } from "../../scripts/letter/schema.ts";
import { bodyOf, frontMatter } from "./letters.ts";

const authorities = ["leeds", "york", "kent", "essex"];
const inspectors = ["Ada Example", "Ben Sample", "Cleo Specimen"];

/** What each letter says in addition to what all say, by its number. */
const findings: Record<number, string[]> = {
  0: [
    "Core groups meet every month, and their minutes are clear.",
    "The public law outline (PLO) is used well.",
  ],
  1: ["Groups of staff say that the core of their work is clear.", "Core groups are late for some children."],
  2: ["PLO tracking has begun.", "Children who go missing are met by the same worker."],
  3: ["The steps of the public law outline are late."],
  4: ["The public law outline (PLO) is new here.", "Decision-making is swift."],
  5: ["Good decision making is recorded."],
};

/** The letters, oldest first: one each month from January 2019 on, of four authorities in turn. */
export const searchLetters: LetterRecord[] = Array.from({ length: 24 }, (_, index) => {
  const month = `${2019 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  const texts = [
    "This letter summarises the findings.",
    ...(findings[index] ?? []),
    `Plans are reviewed. ${"Managers know their services and their staff, and they say so. ".repeat(8)}`.trim(),
  ];
  return {
    frontMatter: {
      ...frontMatter,
      title: `Focused visit number ${index + 1}`,
      authority: authorities[index % authorities.length] ?? "",
      visit: { start: `${month}-10`, end: `${month}-11`, ordinal: null },
      inspectors: [{ name: inspectors[index % inspectors.length] ?? "", role: "HMI" }],
    },
    body: bodyOf(...texts),
  };
});
