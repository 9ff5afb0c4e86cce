/** Every command with its options: the table from which command lines are read and the help is made. */
import {
  type Command,
  dayOption,
  flag,
  folder,
  type Options,
  optionalFolder,
  wholeNumber,
  words,
} from "./command.ts";

const seeds = folder("seeds", "letters as they were received");
const content = folder("content", "the editor’s files: letters as Markdown, register, themes");
const output = folder("_site", "where the site is written; the whole folder is replaced");
const port = wholeNumber({ initial: 8080, min: 0, max: 65_535 }, "port on this computer; 0 for any free one");

const command = <Of extends Options>(name: string, purpose: string, options: Of): Command<Of> => ({
  name,
  purpose,
  options,
});

const dryRun = flag("show what would be changed, and change nothing");
const oneLetter = { written: "ID", help: "a letter’s id, its file or its address", least: 1, most: 1 };

/** What an editor does to letters, each called as `npm run letters -- NAME`. */
export const letterCommands = {
  add: {
    ...command("npm run letters -- add", "Copies letters into seeds/ and reads them.", {
      seeds,
      content,
      "dry-run": dryRun,
    }),
    operands: { written: "FILE…", help: "letters as PDF, Word (.docx) or text", least: 1, most: 1000 },
  },
  list: command("npm run letters -- list", "Lists letters and drafts, and what needs a look.", { content }),
  show: {
    ...command("npm run letters -- show", "Shows a letter’s fields, what they rest on, and its doubts.", {
      content,
    }),
    operands: oneLetter,
  },
  withdraw: {
    ...command("npm run letters -- withdraw", "Withdraws a letter; its address says when and why.", {
      reason: words("WORDS", "why; readers see it"),
      date: dayOption("the day of the withdrawal (today)"),
      content,
      "dry-run": dryRun,
    }),
    operands: oneLetter,
  },
  move: {
    ...command(
      "npm run letters -- move",
      "Corrects what a letter’s address is made from, moves it there and redirects the old address.",
      {
        authority: words("SLUG", "its authority in the register"),
        start: dayOption("first day of the visit"),
        end: dayOption("last day of the visit"),
        type: words("KIND", "its type: the id of a kind of letter in the folder publishers"),
        content,
        "dry-run": dryRun,
      },
    ),
    operands: oneLetter,
  },
  "rename-authority": {
    ...command(
      "npm run letters -- rename-authority",
      "Renames an authority, in the register and in its addresses; old addresses lead to the new ones.",
      {
        slug: words("SLUG", "its new slug, which addresses have"),
        name: words("NAME", "its new name, which readers see; the old one becomes an alias"),
        content,
        "dry-run": dryRun,
      },
    ),
    operands: { written: "SLUG", help: "its slug in the register", least: 1, most: 1 },
  },
};

export const commands = {
  start: command(
    "npm start",
    "Builds the archive, serves it on this computer, and builds it again when something changes.",
    { port, seeds, content, output },
  ),
  new: command(
    "npm run new",
    "Makes the archive yours: asks for its name, address, publisher, licence and contact, and removes the sample letter.",
    {
      name: words("NAME", "its name; what is not given is asked for"),
      address: words("ADDRESS", "where it will be published, as https://letters.example.uk or with a path"),
      publisher: words("NAME", "who wrote the letters; by default the publisher that the project comes with"),
      licence: words(
        "LICENCE",
        "OGL-UK-3.0, CC-BY-4.0, none, or the name of another (that of the publisher)",
      ),
      contact: words("ADDRESS", "where readers report mistakes: an e-mail address or a page"),
      "keep-letters": flag(
        "where there are other letters than the sample: write site.yaml, change nothing else",
      ),
      seeds,
      content,
    },
  ),
  ingest: command("npm run ingest", "Reads new and changed letters from seeds/ into content/.", {
    seeds,
    content,
    "dry-run": flag("show what would be written as a diff, and write nothing"),
    recognise: flag("read scanned pages by text recognition (OCR), as drafts for you to check"),
    json: flag("print the report as JSON"),
  }),
  letters: {
    ...command(
      "npm run letters",
      "Adds, lists, shows, withdraws and moves letters, and keeps their addresses.",
      {},
    ),
    subcommands: letterCommands,
  },
  build: command("npm run build", "Reads new letters, then makes the site and its search index.", {
    seeds,
    content,
    output,
  }),
  check: command(
    "npm run check",
    "Checks the built site: markup, links, data, and all addresses published before.",
    {
      site: optionalFolder("another built site to check (_site)"),
      content: optionalFolder(
        "the content folder of that site, whose published addresses it must have (content)",
      ),
      record: flag("record new addresses; use it when the site is published"),
    },
  ),
  hosting: {
    ...command("npm run hosting", "Writes the files that a host needs besides the site.", {
      content,
      folder: optionalFolder("the repository, for github (this project)"),
    }),
    operands: {
      written: "HOST",
      help: "cloudflare: its _headers; github: a workflow that publishes",
      least: 1,
      most: 1,
    },
  },
  demo: command("npm run demo", "Makes an archive of fictional letters and serves it.", {
    letters: wholeNumber({ initial: 60, min: 1, max: 100_000 }, "how many letters"),
    seed: wholeNumber({ initial: 1, min: 0, max: 2 ** 31 - 1 }, "a different number makes different letters"),
    folder: folder("_demo", "where its seeds, content, site and truth.json are written"),
    port,
    "no-serve": flag("only make the archive"),
  }),
  fonts: command(
    "npm run fonts",
    "Makes the fonts in layouts/fonts/ again after their packages have changed.",
    {},
  ),
};
