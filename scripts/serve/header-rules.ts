/** The response headers in `netlify.toml`, so that the local server sends the same. */
import { parse } from "smol-toml";
import { z } from "zod";
import { UserError } from "../util/user-error.ts";

/** The headers of the paths that match. */
export type HeaderRule = {
  /** The path as it is written, with `*`. */
  from: string;
  path: RegExp;
  headers: Record<string, string>;
};

const netlifySchema = z.object({
  headers: z
    .array(z.object({ for: z.string().startsWith("/"), values: z.record(z.string(), z.string()) }))
    .default([]),
});

/**
 * The header rules in the text of a `netlify.toml`, in its order. In a path `*` matches any characters, slashes
 * included (https://docs.netlify.com/manage/routing/headers/).
 * @throws when the text is not TOML or a rule lacks its path or values, saying where
 */
export function readHeaderRules(netlifyToml: string): HeaderRule[] {
  const read = netlifySchema.safeParse(parse(netlifyToml));
  if (!read.success) throw new UserError(`netlify.toml: ${z.prettifyError(read.error)}`);
  return read.data.headers.map(({ for: from, values }) => ({
    from,
    path: new RegExp(`^${from.split("*").map(RegExp.escape).join(".*")}$`, "s"),
    headers: values,
  }));
}

/** The headers for a path such as `/data/letters.json`; if two rules set the same header, the later one is used. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  return Object.assign({}, ...rules.filter((rule) => rule.path.test(path)).map((rule) => rule.headers));
}
