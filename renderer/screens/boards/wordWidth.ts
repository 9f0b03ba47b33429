let measuring: CanvasRenderingContext2D | null | undefined;

/** The width of words as the timeline sets them, with the room around them, in CSS pixels. */
export const widthOfWords = (text: string): number => {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (measuring === null) return text.length * 7;
  measuring.font = '600 13px "IBM Plex Sans", "Segoe UI", system-ui, sans-serif';
  return Math.ceil(measuring.measureText(text).width) + 8;
};
