/** How wide words are in the type that letters are set in. */

/** Widths in halves of the type’s height, which is about one character. */
export type Face = { name: string; widthOf(text: string): number };

/** Every character as wide as the next one: text that was wrapped by counting. */
export const evenType: Face = { name: "even", widthOf: (text) => text.length };

/** Widths of the characters from the space (U+0020) to the tilde (U+007E) in thousandths of the type’s height. */
const asciiWidths = {
  /** The type of Ofsted’s letters, as their PDFs state its widths. */
  Tahoma:
    "313 332 401 728 546 977 674 211 383 383 546 728 303 363 303 382 546 546 546 546 546 546 546 546 546 546 354 354 728 728 728 474 909 600 589 601 678 561 521 667 675 373 417 588 498 771 667 708 551 708 621 557 584 656 597 902 581 576 559 383 382 383 728 546 546 525 553 461 553 526 318 553 558 229 282 498 229 840 558 543 553 553 360 446 334 558 498 742 495 498 444 480 382 480 728",
  /** Adobe’s Core 14 font metrics, Helvetica; Arial has the same. */
  Arial:
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584",
};

const firstCharacter = 0x20;
const apostrophes = /[‘’]/g;

/** Characters outside ASCII, apostrophes apart, are as wide as a digit: few letters have more than a dash of them. */
const proportional = Object.entries(asciiWidths).map(([name, listed]): Face => {
  const widths = listed.split(" ").map((width) => Number(width) / 500);
  const digit = widths["0".charCodeAt(0) - firstCharacter] ?? 1;
  return {
    name,
    widthOf: (text) => {
      const plain = text.replace(apostrophes, "'");
      let sum = 0;
      for (let index = 0; index < plain.length; index += 1)
        sum += widths[plain.charCodeAt(index) - firstCharacter] ?? digit;
      return sum;
    },
  };
});

/** The types that a text is tried by, the likeliest first where two fit alike. */
export const faces: readonly Face[] = [evenType, ...proportional];
