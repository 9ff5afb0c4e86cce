/** What the address of the comparison page asks for. */

export type Choice =
  | { kind: "letters"; letters: [string, string] }
  | { kind: "authorities"; theme: string; authorities: [string, string] };

const slug = /^[a-z0-9-]+$/;
/** The end of a letter’s address: its authority and its visit. */
const place = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/**
 * What is to be compared; null where the address does not name two different letters, or a theme and two authorities.
 * @example readChoice(new URLSearchParams("letter=leeds/2019-01-29-focused-visit&with=leeds/2021-05-06-focused-visit"))
 */
export function readChoice(parameters: URLSearchParams): Choice | null {
  const letters = twoOf(parameters, "letter", place);
  if (letters) return { kind: "letters", letters };
  const theme = parameters.get("theme") ?? "";
  const authorities = twoOf(parameters, "authority", slug);
  return authorities && slug.test(theme) ? { kind: "authorities", theme, authorities } : null;
}

function twoOf(parameters: URLSearchParams, name: string, form: RegExp): [string, string] | null {
  const [first, second] = [parameters.get(name) ?? "", parameters.get("with") ?? ""];
  return first !== second && form.test(first) && form.test(second) ? [first, second] : null;
}
