/**
 * Why something could not be read. The message of an error may quote a file name or what stands in the
 * file, so that only that of the system is taken, up to the path in it.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "it cannot be read";
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "not UTF-8 text";
  if (error instanceof SyntaxError) return "not JSON";
  if (code === undefined) return error.name;
  const [said] = error.message.split(", ");
  return said?.startsWith(code) === true ? said : code;
}
