import { expect, test } from "vitest";
import { fnv1a } from "../../scripts/util/fnv1a.ts";

// https://datatracker.ietf.org/doc/html/draft-eastlake-fnv, test vectors of 32 bits.
test.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("the hash of “%s” is that of the specification", (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});
