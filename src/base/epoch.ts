/** Remembers what is made of something that seldom changes, until it has changed. */
export interface Epoch {
  /** Says that it has changed. */
  readonly end: () => void;
  /** What is made of it: made when it is asked for, and again once it has changed. */
  readonly per: <T>(make: () => T) => () => T;
}

export function createEpoch(): Epoch {
  let now = 0;
  return {
    end: () => {
      now += 1;
    },
    per: <T>(make: () => T) => {
      let made: { readonly at: number; readonly value: T } | undefined;
      return () => {
        if (made?.at !== now) made = { at: now, value: make() };
        return made.value;
      };
    },
  };
}
