/** What the core uses of the globals that browsers and Node share. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
