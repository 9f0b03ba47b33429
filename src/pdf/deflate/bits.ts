/** Bytes that are written bit by bit, the lowest bit of a byte first. One is used again and again: `start` empties it. */
export class BitWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  #held = 0;
  #heldBits = 0;

  /** Begins a new sequence, with room for so many bytes; more are lost. */
  start(room: number): void {
    if (this.#bytes.length < room) this.#bytes = new Uint8Array(room);
    this.#length = 0;
    this.#held = 0;
    this.#heldBits = 0;
  }

  /** Writes the lowest `count` bits of a value that has no others; at most 16 at once. */
  put(value: number, count: number): void {
    this.#held |= value << this.#heldBits;
    this.#heldBits += count;
    while (this.#heldBits >= 8) {
      this.#bytes[this.#length] = this.#held & 0xff;
      this.#length += 1;
      this.#held >>>= 8;
      this.#heldBits -= 8;
    }
  }

  /** Fills the last byte up with zeros. */
  align(): void {
    if (this.#heldBits > 0) this.put(0, 8 - this.#heldBits);
  }

  /** What was written, in bytes of its own. */
  finish(): Uint8Array {
    this.align();
    return this.#bytes.slice(0, this.#length);
  }
}
