import { expect, it } from "vitest";
import { isOnInspection } from "../../scripts/letter/letter-types.ts";
import { ofsted } from "../support/vocabulary.ts";

it("letters on visits are distinguished from letters on inspections by their kind", () => {
  for (const { id, on } of ofsted.kinds) expect(isOnInspection(id)).toBe(on === "inspection");
});
