/** Asks the editor, line by line. */
import type { Interface } from "node:readline";
import { UserError } from "../util/user-error.ts";
import { type Answers, answerProblem, licenceNames } from "./site-yaml.ts";

/** Prints a question and gives what is typed. */
export type Ask = (question: string) => Promise<string>;

/** Asks on the lines of an interface, which may also come from a file. @throws UserError where they end */
export function asker(lines: Interface, print: (words: string) => void): Ask {
  const typed = lines[Symbol.asyncIterator]();
  return async (question) => {
    print(`${question} `);
    const { value, done } = await typed.next();
    if (done) throw new UserError("\nNothing was written: a question was not answered.");
    return String(value).trim();
  };
}

/** The publisher that the project comes with, and its licence: the identifier, else its name, else “none”. */
export type UsualPublisher = { name: string; licence: string };

/** Questions in their order, and the answer that an empty line stands for. */
function questions(
  given: Partial<Answers>,
  usual: UsualPublisher,
): { asked: keyof Answers; question: string; usual: string }[] {
  return [
    { asked: "name", question: "The name of the archive:", usual: "" },
    {
      asked: "address",
      question: "Where it will be published (https://…; it may have a path):",
      usual: "",
    },
    { asked: "publisher", question: "Who wrote the letters:", usual: usual.name },
    {
      asked: "licence",
      question: `The licence of the letters (${licenceNames.join(", ")} or the name of another):`,
      usual: usualLicence(given.publisher ?? usual.name, usual),
    },
    {
      asked: "contact",
      question: "Where readers report mistakes (an e-mail address or https://…):",
      usual: "",
    },
  ];
}

/** Nothing is claimed of letters whose licence is not known. */
export function usualLicence(publisher: string, usual: UsualPublisher): string {
  return publisher === usual.name ? usual.licence : "none";
}

/** The answers that are given, and for the others what the editor types; asks again where an answer cannot be used. */
export async function askForAnswers(
  given: Partial<Answers>,
  ask: Ask,
  print: (words: string) => void,
  usualPublisher: UsualPublisher,
): Promise<Answers> {
  const answers: Partial<Answers> = { ...given };
  for (let index = 0; ; index += 1) {
    const next = questions(answers, usualPublisher)[index];
    if (!next) break;
    const { asked, question, usual } = next;
    while (answers[asked] === undefined) {
      const typed = (await ask(usual === "" ? question : `${question} [${usual}]`)) || usual;
      const problem = answerProblem(asked, typed);
      if (problem === null) answers[asked] = typed;
      else print(`  This ${problem}.\n`);
    }
  }
  const { name = "", address = "", publisher = "", licence = "", contact = "" } = answers;
  return { name, address, publisher, licence, contact };
}
