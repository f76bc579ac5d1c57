/**
 * Whether `name` matches `pattern` by the rules of Python's `fnmatch` on POSIX: `*` any run (also of `/`), `?` one
 * character, `[a-z]` a set, `[!a-z]` its complement; a set that does not end is a literal `[`. There is no escape:
 * `[*]` is a star. Takes time in the product of the two lengths at worst.
 */
export declare function fnmatch(name: string, pattern: string): boolean;
