/** `npm run new`: makes the archive one’s own: writes its settings and removes the sample letter. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fromHere, runCommand } from "./command.ts";
import { commands } from "./command-options.ts";
import { savePermalinks } from "./content/permalinks.ts";
import { loadPublishers } from "./content/publishers/load-publishers.ts";
import { counted, dateInWords } from "./letter/wording.ts";
import { type Ask, asker, askForAnswers, type UsualPublisher, usualLicence } from "./new/questions.ts";
import { otherLetters, removeSample } from "./new/sample.ts";
import { type Answers, answerProblem, siteYaml } from "./new/site-yaml.ts";
import { ifPresent } from "./util/files.ts";
import { UsageError, UserError } from "./util/user-error.ts";

await runCommand(commands.new, async ({ seeds, content, "keep-letters": keepLetters, ...options }) => {
  const given = givenAnswers(options);
  const asksForNothing = given.name && given.address && given.contact;
  const lines = asksForNothing ? null : createInterface({ input: process.stdin });
  // Now, because lines that come while nobody listens are lost.
  const ask = lines && asker(lines, print);
  try {
    const others = await otherLetters(content);
    if (others.length > 0 && !keepLetters) await agreeToKeep(others, content, ask);
    const usual = await usualPublisher();
    const answers = ask ? await askForAnswers(given, ask, print, usual) : withUsual(given, usual);
    await mkdir(content, { recursive: true });
    await writeFile(join(content, "site.yaml"), siteYaml(answers));
    if (others.length === 0) await emptyArchive(seeds, content);
    sayWhatIsNext(others, { seeds, content });
  } finally {
    lines?.close();
  }
  return true;
});

function print(words: string): void {
  process.stdout.write(words);
}

/** The answers among the options. @throws UsageError where one cannot be used, saying why */
function givenAnswers(options: Record<keyof Answers, string | null>): Partial<Answers> {
  const given: Partial<Answers> = {};
  for (const asked of ["name", "address", "publisher", "licence", "contact"] as const) {
    const typed = options[asked];
    if (typed === null) continue;
    const problem = answerProblem(asked, typed);
    if (problem !== null) throw new UsageError(`--${asked} ${typed}: ${problem}`);
    given[asked] = typed;
  }
  return given;
}

/** The publisher whose file comes with the project. */
async function usualPublisher(): Promise<UsualPublisher> {
  const { publishers } = await loadPublishers(join(import.meta.dirname, "../content"));
  const [first] = publishers;
  const { id, name: licence = "none" } = first?.licence ?? {};
  return { name: first?.name ?? "", licence: id ?? licence };
}

/** The answers of a call that gives all that must be known, so that nothing is asked. */
function withUsual(given: Partial<Answers>, usual: UsualPublisher): Answers {
  const { name = "", address = "", publisher = usual.name, contact = "" } = given;
  return { name, address, publisher, licence: given.licence ?? usualLicence(publisher, usual), contact };
}

/** Goes on only where the editor says so: there is an archive already. @throws UserError where not */
async function agreeToKeep(others: readonly string[], content: string, ask: Ask | null): Promise<void> {
  const what = `${fromHere(content)} has ${counted(others.length, "letter")} of an archive (${others[0]}${others.length > 1 ? ", …" : ""})`;
  if (ask === null) {
    throw new UserError(
      `${what}; nothing was written. With --keep-letters only site.yaml is written again, or give another folder with --content.`,
    );
  }
  const answer = await ask(`${what}. Write site.yaml again, and leave everything else as it is? [no]`);
  if (!/^y(?:es)?$/i.test(answer)) throw new UserError("Nothing was written.");
}

/** Takes away the sample, the addresses that were recorded of it, and the day on which its statement was prepared. */
async function emptyArchive(seeds: string, content: string): Promise<void> {
  await removeSample(seeds, content);
  await savePermalinks(content, {});
  const statement = join(content, "pages", "accessibility.md");
  const text = await ifPresent(readFile(statement, "utf8"));
  if (text === null) return;
  const today = dateInWords(new Date().toISOString().slice(0, 10));
  await writeFile(statement, text.replace(/(?<=This statement was prepared on )\d[^.]*/, today));
}

function sayWhatIsNext(
  others: readonly string[],
  { seeds, content }: { seeds: string; content: string },
): void {
  const letters =
    others.length > 0
      ? `${counted(others.length, "letter")} and all else is as before.`
      : "The sample letter is gone, with its recorded addresses and tests.";
  console.log(`
${fromHere(join(content, "site.yaml"))} is written. ${letters}

Next:
  1. Put letters (PDF, Word or text) into ${fromHere(seeds)}.
  2. Run npm start, and open the addresses that it prints: the archive, and your desk.
  3. At the desk, look through what is said of each letter. Look also through ${fromHere(join(content, "site.yaml"))} and ${fromHere(join(content, "pages"))}.
  4. Publish as docs/hosting.md says; then run npm run check -- --record.`);
}
