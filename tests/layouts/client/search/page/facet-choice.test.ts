import { describe, expect, it } from "vitest";
import type { NamedInQuery } from "../../../../../layouts/client/search/engine/names.ts";
import { emptyState } from "../../../../../layouts/client/search/engine/state.ts";
import { withFacet } from "../../../../../layouts/client/search/page/facet-choice.ts";

const leeds: NamedInQuery = {
  name: { kind: "authority", slug: "leeds", name: "Leeds", forms: ["leeds"] },
  typed: "leeds",
  start: 6,
  end: 11,
};
const state = { ...emptyState, query: "plans leeds" };

describe("the values chosen of a facet", () => {
  it("are left out where the query names them already", () => {
    const next = withFacet(state, [leeds], "authority", ["leeds", "york"]);
    expect(next).toMatchObject({ query: "plans leeds", facets: { authority: ["york"] } });
  });

  it("remove a name from the query when its value is removed", () => {
    const next = withFacet(state, [leeds], "authority", []);
    expect(next).toMatchObject({ query: "plans", facets: { authority: [] } });
  });

  it("leave names of other facets in the query", () => {
    const next = withFacet(state, [leeds], "theme", ["plans"]);
    expect(next).toMatchObject({ query: "plans leeds", facets: { theme: ["plans"] } });
  });
});
