/** What the look of a Word file’s run means for its words: whether they are seen, and how they are set on their line. */
import { whyLost } from "./contrast.ts";
import { black, type Colour, sightOf, white } from "./word-colours.ts";
import type { Piece, Surroundings } from "./word-content.ts";
import type { RunLook } from "./word-styles.ts";

/** Words of this size or less, in half-points, cannot be read. */
const smallestSize = 4;
/** Characters of this width or less, in per cent, cannot be read. */
const narrowestScale = 5;
/** Words this far above or below their line, in half-points, are raised or lowered. */
const minimumShift = 4;

/** Why words cannot be seen, or are struck out; null where they are plainly seen. @param around the colour behind them */
export function whyUnseen(look: RunLook, around: Surroundings["behind"]): string | null {
  if (look.hidden) return "formatted as hidden";
  if (look.noInk) return "drawn without ink";
  if (look.size <= smallestSize || (look.scale ?? 100) <= narrowestScale) return "set too small to be read";
  const behind = look.highlight ?? look.shading ?? around;
  const sight = behind === "unknown" ? "seen" : sightOf(inkOf(look, behind), behind);
  if (sight !== "seen") return whyLost[sight];
  return look.strike || look.doubleStrike ? "struck out" : null;
}

/** The colour of words; where Word chooses it, that is black, and white on a dark shading, but not on a highlight. */
function inkOf({ colour, highlight }: RunLook, behind: Colour): Colour {
  if (colour !== undefined && colour !== "auto") return colour;
  return !highlight && sightOf(black, behind) !== "seen" ? white : black;
}

/** Words with their look. */
export function pieceOf(text: string, look: RunLook, { unseen, change, inLink }: Surroundings): Piece {
  return {
    text,
    bold: look.bold === true,
    underlined: look.underlined === true && !inLink,
    size: look.size,
    position: positionOf(look),
    unseen,
    change,
    note: null,
  };
}

function positionOf({ position = "level", shift = 0 }: RunLook): Piece["position"] {
  if (position !== "level" || Math.abs(shift) < minimumShift) return position;
  return shift > 0 ? "raised" : "lowered";
}
