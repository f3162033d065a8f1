// Written from InvisibleCharacters.java by PageTextTableTest; do not edit.

/** What may be taken away around a text, as a class of a regular expression. */
export const AROUND = '\\u{0000}-\\u{0020}\\u{007f}-\\u{00a0}\\u{00ad}-\\u{00ad}\\u{034f}-\\u{034f}\\u{061c}-\\u{061c}\\u{115f}-\\u{1160}\\u{1680}-\\u{1680}\\u{17b4}-\\u{17b5}\\u{180e}-\\u{180e}\\u{2000}-\\u{200f}\\u{2028}-\\u{202f}\\u{205f}-\\u{206f}\\u{2800}-\\u{2800}\\u{3000}-\\u{3000}\\u{3164}-\\u{3164}\\u{feff}-\\u{feff}\\u{ffa0}-\\u{ffa0}\\u{fff0}-\\u{fffb}\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}';

/** Everything that nobody sees. */
export const INVISIBLE = '\\u{0000}-\\u{0020}\\u{007f}-\\u{00a0}\\u{00ad}-\\u{00ad}\\u{034f}-\\u{034f}\\u{061c}-\\u{061c}\\u{115f}-\\u{1160}\\u{1680}-\\u{1680}\\u{17b4}-\\u{17b5}\\u{180e}-\\u{180e}\\u{2000}-\\u{200f}\\u{2028}-\\u{202f}\\u{205f}-\\u{206f}\\u{2800}-\\u{2800}\\u{3000}-\\u{3000}\\u{3164}-\\u{3164}\\u{feff}-\\u{feff}\\u{ffa0}-\\u{ffa0}\\u{fff0}-\\u{fffb}\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{180b}-\\u{180d}\\u{180f}-\\u{180f}\\u{fe00}-\\u{fe0f}\\u{e0000}-\\u{e0fff}';
