import { expect, it } from "vitest";
import { sectionId } from "../../scripts/letter/ids.ts";
import { reservedIds } from "../../scripts/letter/reserved-ids.ts";
import { sectionIdPattern, sectionSchema } from "../../scripts/letter/schema.ts";

it.each([...reservedIds])("no section gets the id %s, which a heading could give it", (id) => {
  expect(id).toMatch(sectionIdPattern);
  expect(sectionSchema.shape.id.safeParse(id).success).toBe(false);
  expect(sectionId(id.replaceAll("-", " "), new Set())).toBe(`${id}-2`);
});
