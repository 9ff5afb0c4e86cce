/** `npm run letters`: adds, lists, shows, withdraws and moves letters, and renames authorities. */

import { loadPublishersOf, loadRegister } from "./archive/load.ts";
import { fromHere, givenPath, runCommand } from "./command.ts";
import { commands, letterCommands } from "./command-options.ts";
import { addLetters } from "./letters/add.ts";
import { makeChange } from "./letters/change.ts";
import { moveLetter } from "./letters/move.ts";
import { printAdded, printChange, printLetter, printList } from "./letters/print.ts";
import { renameAuthority } from "./letters/rename-authority.ts";
import { findLetter, storedLetters } from "./letters/stored-letters.ts";
import { withdrawLetter } from "./letters/withdraw.ts";
import { UsageError } from "./util/user-error.ts";

const [name = "", ...given] = process.argv.slice(2);

const subcommands: Record<keyof typeof letterCommands, () => Promise<void>> = {
  add: () =>
    runCommand(
      letterCommands.add,
      async ({ seeds, content, "dry-run": dryRun }, files) => {
        const added = await addLetters({ seeds, content }, files.map(givenPath), dryRun);
        return printAdded(added, await storedLetters(content), dryRun);
      },
      given,
    ),
  list: () =>
    runCommand(
      letterCommands.list,
      async ({ content }) => printList(await storedLetters(content), fromHere(content)),
      given,
    ),
  show: () =>
    runCommand(
      letterCommands.show,
      async ({ content }, [id = ""]) =>
        printLetter(findLetter(await storedLetters(content), id), fromHere(content)),
      given,
    ),
  withdraw: () =>
    runCommand(
      letterCommands.withdraw,
      async ({ reason, date, content, "dry-run": dryRun }, [id = ""]) => {
        if (reason === null) throw new UsageError("Give the reason, which readers see, with --reason");
        const letter = findLetter(await storedLetters(content), id);
        const day = date ?? new Date().toISOString().slice(0, 10);
        const change = await withdrawLetter(content, letter, { date: day, reason, dryRun });
        return printChange(change, dryRun);
      },
      given,
    ),
  move: () =>
    runCommand(
      letterCommands.move,
      async ({ content, "dry-run": dryRun, ...correction }, [id = ""]) => {
        const letters = await storedLetters(content);
        const { authorities } = await loadRegister(content);
        const publishers = await loadPublishersOf(content);
        const change = await moveLetter(content, findLetter(letters, id), correction, {
          letters,
          authorities,
          publishers,
        });
        if (!dryRun) await makeChange(content, change);
        return printChange(change, dryRun);
      },
      given,
    ),
  "rename-authority": () =>
    runCommand(
      letterCommands["rename-authority"],
      async ({ content, slug, name, "dry-run": dryRun }, [authority = ""]) => {
        if (slug === null && name === null) throw new UsageError("Give --slug, --name or both");
        const change = await renameAuthority(
          content,
          authority,
          { slug, name },
          await storedLetters(content),
        );
        if (!dryRun) await makeChange(content, change);
        return printChange(change, dryRun);
      },
      given,
    ),
};

const chosen = Object.entries(subcommands).find(([known]) => known === name)?.[1];
await (chosen?.() ??
  runCommand(commands.letters, noSuchCommand, name.startsWith("-") ? [name, ...given] : []));

/** @throws UsageError with the commands that there are */
async function noSuchCommand(): Promise<boolean> {
  throw new UsageError(
    `Give one of these after npm run letters --: ${Object.keys(letterCommands).join(", ")}`,
  );
}
