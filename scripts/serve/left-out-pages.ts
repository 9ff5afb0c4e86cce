/** Pages of letters that the last build left out: they stay as they were, with a notice that says why. */
import type { LeftOutLetter } from "./build-messages.ts";

export type LeftOutPages = {
  /** Takes over what a build left out; a page that an earlier build had is kept. */
  update: (letters: readonly LeftOutLetter[]) => void;
  /** The page at an address with its notice; null where no letter with that address was left out. */
  at: (address: string, notFound: () => Promise<string>) => Promise<string | null>;
};

export function leftOutPages(): LeftOutPages {
  let kept = new Map<string, LeftOutLetter>();
  return {
    update(letters) {
      const before = kept;
      kept = new Map(
        letters.map((letter) => [
          letter.address,
          { ...letter, page: letter.page ?? before.get(letter.address)?.page ?? null },
        ]),
      );
    },
    async at(address, notFound) {
      const letter = kept.get(address);
      if (!letter) return null;
      return withNotice(letter.page ?? (await notFound()), letter);
    },
  };
}

/** The notice goes where the archive’s own notice is, in the header of the page. */
function withNotice(page: string, { causes, page: earlier }: LeftOutLetter): string {
  const said = earlier === null ? "This letter is not in the site" : "This page is as it was before";
  const notice = `<div class="notice" role="status"><p>${said}: a build leaves the letter out until you correct its file.</p>
${causes.map((cause) => `<p>${escaped(cause)}</p>`).join("\n")}</div>`;
  return page.replace(/<header class="site-header">|<body[^>]*>/, (start) => `${start}\n${notice}`);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
