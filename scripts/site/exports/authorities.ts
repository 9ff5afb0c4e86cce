/** `data/authorities.json`: every authority in the register, with its letters. */
import { z } from "zod";
import type { Archive } from "../../archive/archive.ts";
import { authorityUrl } from "../../letter/ids.ts";
import { feedUrl } from "../../letter/urls.ts";
import { hasFeed } from "../views/authority-view.ts";
import type { ArchiveIndex } from "../views/grouped-archive.ts";

const text = z.string().min(1);

const identifier = text.nullable();

/** An authority as it is published in `data/authorities.json`. */
export const publishedAuthoritySchema = ({
  inspected,
  publishers,
}: Pick<Archive, "inspected" | "publishers">) =>
  z.strictObject({
    slug: text.describe("Short name in addresses; it never changes."),
    name: text,
    aliases: z.array(text).describe(`Other names of the ${inspected.singular}.`),
    gssCode: text.nullable().describe("Code of the Government Statistical Service."),
    ...Object.fromEntries(
      publishers.flatMap(({ register }) =>
        register.identifiers.map(({ field, description }) => [field, identifier.describe(description)]),
      ),
    ),
    region: text,
    kind: z.string().describe(publishers[0].register.kind),
    abolished: text.nullable().describe("Last day on which it existed; null if it still exists."),
    predecessors: z.array(text).describe("Slugs of the authorities that it replaced, nearest first."),
    successors: z.array(text).describe("Slugs of the authorities that replaced it, nearest first."),
    actingBodies: z.array(text).describe(publishers[0].register.actingBodies),
    url: text.nullable().describe("Address of its page; null if the archive has none."),
    feed: text.nullable().describe("Address of its feed."),
    letters: z.array(text).describe("Ids of the letters to it, newest visit first."),
    withdrawn: z.array(text).describe("Ids of letters to it that were withdrawn, newest visit first."),
  });

export type PublishedAuthority = z.infer<ReturnType<typeof publishedAuthoritySchema>>;

/** All authorities in the register, in its order. */
export function publishedAuthorities({ authorities }: Archive, index: ArchiveIndex): PublishedAuthority[] {
  return authorities.map(
    ({ slug, name, aliases, gssCode, identifiers, region, kind, abolished, actingBodies }) => {
      const { predecessors, successors } = index.lineageOf(slug);
      return {
        slug,
        name,
        aliases,
        gssCode,
        ...identifiers,
        region,
        kind,
        abolished,
        predecessors: predecessors.map((authority) => authority.slug),
        successors: successors.map((authority) => authority.slug),
        actingBodies,
        url: index.hasPage(slug) ? authorityUrl(slug) : null,
        feed: hasFeed(slug, index) ? feedUrl("authorities", slug) : null,
        letters: index.lettersTo(slug).map(({ id }) => id),
        withdrawn: index.withdrawnFrom(slug).map(({ id }) => id),
      };
    },
  );
}
