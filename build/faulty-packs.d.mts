export const FAULTY_PACKS: readonly string[];
export function faultyPack(name: string): Record<string, unknown>;
export function writeFaultyPack(name: string, folder: string): void;
