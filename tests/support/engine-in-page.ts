/** Put on a page by `search-engine.ts`, so that a test can call the engine. */
import { siteEngine } from "../../layouts/client/search/engine/engine.ts";
import type { SearchState } from "../../layouts/client/search/engine/state.ts";

/** A letter found: its address, and of each place found its address and text, those shown at first before others. */
export type Answer = { url: string; places: { url: string; text: string }[]; shown: number };

export type EngineInPage = { searchAll: (states: readonly SearchState[]) => Promise<Answer[][]> };

const engine = siteEngine();

const inPage: EngineInPage = {
  async searchAll(states) {
    const answers: Answer[][] = [];
    for (const state of states) {
      const found = await engine.search(state);
      const letters = await found.readLetters(0, found.letters.all);
      answers.push(
        letters.map(({ letter, hits }) => ({
          url: letter.url,
          places: [...hits.best, ...hits.rest].map(({ url, block }) => ({ url, text: block.text })),
          shown: hits.best.length,
        })),
      );
    }
    return answers;
  },
};
Object.assign(globalThis, { engineInPage: inPage });
