import * as __WEBPACK_EXTERNAL_MODULE_module__ from "module";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4006:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(8016);
const utils = __nccwpck_require__(4059);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 5595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 8265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(5595);
const utils = __nccwpck_require__(4059);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 8016:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(1781);
const parse = __nccwpck_require__(8265);
const utils = __nccwpck_require__(4059);
const constants = __nccwpck_require__(5595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 1781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(4059);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(5595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 4059:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(5595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 2283:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Git),
/* harmony export */   X: () => (/* binding */ GitError)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_2__);



/** Git could not do what it was asked; the message is the first line of what it said. */
class GitError extends Error {
    name = 'GitError';
}
/** A Git repository, asked through the program `git`: always with lists of arguments, never through a shell. */
class Git {
    #cwd;
    #signal;
    constructor(cwd, signal) {
        this.#cwd = cwd;
        this.#signal = signal;
    }
    /** What Git prints, as bytes in UTF-8. Throws `GitError`. */
    async ask(...args) {
        const pieces = [];
        await this.#run(args, async (stdout) => {
            for await (const piece of stdout)
                pieces.push(piece);
        });
        return Buffer.concat(pieces).toString('utf8');
    }
    /** `ask` without the line end; null when Git fails. */
    async tryAsk(...args) {
        try {
            return (await this.ask(...args)).replace(/\r?\n$/, '');
        }
        catch (error) {
            if (error instanceof GitError)
                return null;
            throw error;
        }
    }
    /** Writes an object's bytes to a new file; they are never held in memory as a whole. */
    async saveBlob(id, file) {
        await this.#run(['cat-file', 'blob', id], stdout => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(stdout, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(file, { flags: 'wx' })));
    }
    async #run(args, take) {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', args, {
            cwd: this.#cwd,
            env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
            stdio: ['ignore', 'pipe', 'pipe'],
            windowsHide: true,
            ...(this.#signal === undefined ? {} : { signal: this.#signal }),
        });
        let complaint = '';
        child.stderr.setEncoding('utf8').on('data', (text) => {
            if (complaint.length < 10_000)
                complaint += text;
        });
        const ended = new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('close', resolve);
        });
        const [end, taken] = await Promise.allSettled([ended, take(child.stdout)]);
        this.#signal?.throwIfAborted();
        if (end.status === 'rejected')
            throw new GitError(startFailure(end.reason));
        if (end.value !== 0)
            throw new GitError(firstLine(complaint) || `git ended with code ${end.value}`);
        if (taken.status === 'rejected')
            throw taken.reason;
    }
}
function startFailure(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    return code === 'ENOENT' ? 'the program git is not installed' : `git could not be started (${code})`;
}
/** The first line, without the brackets, quotes and colons that a message would have to escape. */
const firstLine = (text) => (text.split('\n').find(line => line.trim() !== '') ?? '')
    .replace(/^(fatal|error): /, '')
    .replace(/[\s():'"`]+/g, ' ')
    .trim();


/***/ }),

/***/ 2241:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ catalogue)
/* harmony export */ });
// Every finding this tool can report: one row per code. Codes are permanent.
const rows = {
    // the command and the files it was given
    'file/not-found': { severity: 'error', meaning: 'The file or folder does not exist or cannot be opened.' },
    'file/not-regular': {
        severity: 'error',
        meaning: 'The path is a folder, a device, a pipe or a symbolic link, not a regular file.',
    },
    'file/not-a-model': {
        severity: 'warning',
        meaning: 'An HDF5 file or archive that holds no Keras model; an error when the file was named exactly.',
    },
    'file/not-hdf5': {
        severity: 'error',
        meaning: 'The file is neither an HDF5 file nor a .keras archive.',
        hint: 'Save the model again with model.save("model.h5"), or check that the download or copy was complete.',
    },
    'file/git-lfs-pointer': {
        severity: 'error',
        meaning: 'The file is a Git LFS pointer; the model itself was not checked out.',
        hint: 'Set "lfs: true" for actions/checkout, or run "git lfs pull".',
    },
    'file/too-large': { severity: 'error', meaning: 'The file is larger than the limit.' },
    'file/changed': { severity: 'error', meaning: 'The file changed while it was being read.' },
    'output/collision': { severity: 'error', meaning: 'Two models would be written to the same directory.' },
    'output/not-writable': { severity: 'error', meaning: 'The output directory cannot be written.' },
    'option/invalid': { severity: 'error', meaning: 'An option or input has a value that it cannot take.' },
    'option/unmatched-pattern': {
        severity: 'warning',
        meaning: 'A quantization pattern matches no weight of the model.',
    },
    // the HDF5 container
    'hdf5/corrupt': {
        severity: 'error',
        meaning: 'The HDF5 library could not read the file.',
        hint: 'The file is damaged or was cut short; save or copy it again.',
    },
    'hdf5/open-for-writing': {
        severity: 'error',
        meaning: 'The file is marked as still open for writing.',
        hint: 'Close the program that writes it, or clear the mark with "h5clear -s FILE".',
    },
    'hdf5/external-link': { severity: 'error', meaning: 'The file has a link to another file, which is never followed.' },
    'hdf5/soft-link': { severity: 'error', meaning: 'The file has a soft link, which is never followed.' },
    'hdf5/external-storage': {
        severity: 'error',
        meaning: 'A dataset keeps its values in another file, which is never opened.',
    },
    'hdf5/virtual-dataset': {
        severity: 'error',
        meaning: 'A dataset is a view of other datasets, which is never followed.',
    },
    'hdf5/undeclared-storage': { severity: 'error', meaning: 'Datasets declare more bytes than the file holds.' },
    'hdf5/unknown-filter': {
        severity: 'error',
        meaning: 'A dataset is compressed by a filter other than gzip, shuffle and fletcher32.',
        hint: 'Rewrite the file with "h5repack -f GZIP=1 IN OUT".',
    },
    'hdf5/unsupported-dtype': { severity: 'error', meaning: 'An array has a data type that no Keras weight has.' },
    'hdf5/invalid-shape': { severity: 'error', meaning: 'An array declares a shape that is impossible or too large.' },
    'hdf5/read-failed': {
        severity: 'error',
        meaning: 'The HDF5 library reported an error while reading values.',
        hint: 'The file is damaged; save or copy it again.',
    },
    'hdf5/unstable-read': {
        severity: 'error',
        meaning: 'A chunk holds fewer bytes than it declares, so part of the values would be whatever lay in memory.',
        hint: 'The file is damaged; save it again.',
    },
    'hdf5/limit': {
        severity: 'error',
        meaning: 'The file exceeds a limit on depth, number of objects, attributes, names or sizes.',
    },
    // the archive of a .keras file
    'archive/truncated': {
        severity: 'error',
        meaning: 'The archive is cut short, or its list of entries is damaged.',
        hint: 'The file is damaged; save or copy it again.',
    },
    'archive/corrupt': {
        severity: 'error',
        meaning: 'The contents of an entry do not fit their checksum, or cannot be inflated.',
        hint: 'The file is damaged; save or copy it again.',
    },
    'archive/no-weights': { severity: 'error', meaning: 'The archive holds a model, but no model.weights.h5.' },
    'archive/duplicate': { severity: 'error', meaning: 'Two entries of the archive have the same name.' },
    'archive/path': { severity: 'error', meaning: 'The name of an entry leads out of the archive.' },
    'archive/name': {
        severity: 'error',
        meaning: 'The name of an entry is no plain text, or differs between the list of entries and the entry itself.',
    },
    'archive/link': { severity: 'error', meaning: 'An entry of the archive is a link or a device, not a file.' },
    'archive/encrypted': { severity: 'error', meaning: 'An entry of the archive is encrypted.' },
    'archive/unsupported-method': {
        severity: 'error',
        meaning: 'An entry is compressed by a method other than deflate.',
        hint: 'Pack the files of the archive again, stored or deflated.',
    },
    'archive/wrong-size': { severity: 'error', meaning: 'An entry has other sizes than it claims.' },
    'archive/overlap': { severity: 'error', meaning: 'Entries of the archive overlap each other.' },
    'archive/prefix': { severity: 'error', meaning: 'Something stands in front of the archive.' },
    'archive/too-many-entries': { severity: 'error', meaning: 'The archive has more entries than the limit.' },
    'archive/bomb': { severity: 'error', meaning: 'An entry claims far more bytes than are stored for it.' },
    'archive/limit': { severity: 'error', meaning: 'An entry has more bytes than the limit.' },
    'reader/timeout': { severity: 'error', meaning: 'Reading the file took longer than the limit and was stopped.' },
    'reader/crashed': {
        severity: 'error',
        meaning: 'The isolated reader of the file ended unexpectedly.',
        hint: 'The file is probably damaged; save or copy it again.',
    },
    // the Keras model inside
    'keras/no-architecture': {
        severity: 'error',
        meaning: 'The file holds weights only.',
        hint: 'Give the JSON of model.to_json() with --architecture FILE (input "architecture" of the Action), or save the whole model with model.save().',
    },
    'keras/architecture-mismatch': {
        severity: 'error',
        meaning: 'The weights do not fit the architecture that was given.',
    },
    'keras/custom-training': {
        severity: 'note',
        meaning: 'The model was compiled with a loss or metric of the user, which inference does not need.',
    },
    'keras/keras-1': {
        severity: 'error',
        meaning: 'The file was saved by Keras 1.',
        hint: 'Load it with Keras 2.2 and save it again.',
    },
    'keras/theano': {
        severity: 'error',
        meaning: 'The file was saved with the Theano backend, whose convolutions turn their kernels around.',
        hint: 'Load it with Keras 2.2 on TensorFlow and save it again.',
    },
    'keras/custom-model': {
        severity: 'warning',
        meaning: 'The model, or one inside it, is of a class of the user; its graph is converted, its code is not in the file.',
        hint: 'If the class overrides call(), the predictions differ: compare them with those of Keras.',
    },
    'keras/subclassed': {
        severity: 'error',
        meaning: 'The model is a subclass of keras.Model without a graph, so the file does not say how it computes.',
        hint: 'Build the same model with the functional API and copy the weights.',
    },
    'keras/invalid-config': { severity: 'error', meaning: 'The saved model configuration is not what Keras writes.' },
    'keras/invalid-json': {
        severity: 'error',
        meaning: 'The saved model configuration is not JSON, or exceeds a limit.',
    },
    'keras/weights-mismatch': {
        severity: 'error',
        meaning: 'The stored weights do not fit the layers in number, order or shape.',
    },
    'keras/duplicate-name': { severity: 'error', meaning: 'Two layers of one model have the same name.' },
    // layers and graphs that TensorFlow.js would run differently
    'layer/unsupported-class': { severity: 'error', meaning: 'TensorFlow.js has no such layer.' },
    'layer/unsupported-op': {
        severity: 'error',
        meaning: 'An operation between layers, or its form, that no layers of TensorFlow.js compute exactly.',
        hint: 'Use Keras layers that TensorFlow.js has instead, or do this step outside the model.',
    },
    'layer/custom-class': {
        severity: 'error',
        meaning: 'The layer is a class of the user, whose code is not in the file.',
        hint: 'Replace it by standard layers before saving.',
    },
    'layer/executable-code': {
        severity: 'error',
        meaning: 'The layer holds Python code (Lambda), which is never executed.',
        hint: 'Replace it by standard layers before saving.',
    },
    'layer/unsupported-option': {
        severity: 'error',
        meaning: 'A layer option has a value that TensorFlow.js cannot run with the same numbers.',
    },
    'layer/unknown-option': {
        severity: 'error',
        meaning: 'A layer option is unknown to this version, and TensorFlow.js would ignore it silently.',
    },
    'layer/unsupported-activation': { severity: 'error', meaning: 'TensorFlow.js has no such activation function.' },
    'layer/unsupported-dtype': { severity: 'error', meaning: 'TensorFlow.js cannot compute in this data type.' },
    'layer/unsupported-input': {
        severity: 'error',
        meaning: 'The layer gets an input (rank, shape or type) that TensorFlow.js runs differently or not at all.',
    },
    'layer/config-cured': {
        severity: 'note',
        meaning: 'A layer option that does not matter for inference was changed so that TensorFlow.js loads the model.',
    },
    'layer/custom-class-declared': {
        severity: 'note',
        meaning: 'A custom layer is computed by a class that the user registers with TensorFlow.js.',
    },
    'layer/rewritten': {
        severity: 'note',
        meaning: 'A layer was replaced by others that compute the same numbers in TensorFlow.js.',
    },
    'layer/training-not-preserved': {
        severity: 'error',
        meaning: 'A layer can be converted for inference only, and the conversion was asked for training.',
        hint: 'Convert with --for inference, or use a layer that TensorFlow.js has.',
    },
    'layer/training-changed': {
        severity: 'note',
        meaning: 'Inference is exact, but training in TensorFlow.js would differ.',
    },
    'layer/renamed': { severity: 'note', meaning: 'A layer was renamed because TensorFlow.js does not accept its name.' },
    'graph/invalid': {
        severity: 'error',
        meaning: 'The graph of layers refers to layers or calls that do not exist, or runs in a circle.',
    },
    'graph/mask': {
        severity: 'error',
        meaning: 'TensorFlow.js would carry the mask of padded steps to other layers than Keras does.',
        hint: 'Train without mask_zero=True or the Masking layer, or remove the layers that use the mask.',
    },
    'graph/call-argument': {
        severity: 'error',
        meaning: 'A layer is called with an argument that TensorFlow.js ignores.',
    },
    'graph/unsupported-structure': {
        severity: 'error',
        meaning: 'The graph of layers has a form that TensorFlow.js loads wrongly.',
    },
    // weights on their way out
    'weight/unsupported-dtype': {
        severity: 'error',
        meaning: 'A weight has a data type that TensorFlow.js cannot load.',
    },
    'weight/out-of-range': {
        severity: 'error',
        meaning: 'A value cannot be stored in the data type that TensorFlow.js loads.',
    },
    'weight/not-finite': { severity: 'warning', meaning: 'A weight holds NaN or infinite values.' },
    'weight/not-quantized': {
        severity: 'warning',
        meaning: 'A weight was left unquantized, because quantizing would lose it (it is empty or not finite).',
    },
    'weight/unused': {
        severity: 'note',
        meaning: 'A weight belongs to a layer that no output depends on, and is left out.',
    },
    'bundle/groups-joined': {
        severity: 'warning',
        meaning: 'Weights were not split by layer, because TensorFlow.js would read this split as zeros.',
    },
    // proof
    'validate/integrity': { severity: 'error', meaning: 'The written files do not hold the weights of the model.' },
    'validate/load-failed': { severity: 'error', meaning: 'TensorFlow.js cannot load the converted model.' },
    'validate/predict-failed': {
        severity: 'error',
        meaning: 'TensorFlow.js loads the converted model but cannot predict with it.',
    },
    'validate/not-equal': { severity: 'error', meaning: 'The converted model predicts other numbers than Keras did.' },
    'validate/not-finite': {
        severity: 'error',
        meaning: 'The converted model predicts NaN or infinite numbers on finite inputs.',
    },
    'validate/shape': {
        severity: 'error',
        meaning: 'The converted model predicts a shape other than the one that Keras declares.',
    },
    'validate/timeout': { severity: 'error', meaning: 'TensorFlow.js did not finish within the time limit.' },
    'validate/backend-differs': {
        severity: 'warning',
        meaning: 'Two backends of TensorFlow.js predict different numbers.',
    },
    'validate/quantization-loss': {
        severity: 'warning',
        meaning: 'Quantized weights change the predictions by more than a tenth of their largest value.',
    },
    'validate/quantization-error': {
        severity: 'error',
        meaning: 'Quantized weights change the predictions by more than max-quantization-error allows.',
        hint: 'Use "auto", a larger type for the weights that contribute most, or allow more.',
    },
    'validate/quantization-not-measured': {
        severity: 'error',
        meaning: 'A limit is set on what quantization may change, and the model could not be run to measure it.',
        hint: 'Allow TensorFlow.js more time, or quantize without a limit and without "auto".',
    },
    'validate/class-differs': {
        severity: 'warning',
        meaning: 'The converted model finds another class than Keras for a sample that was no close call.',
    },
    'validate/reference-differs': {
        severity: 'error',
        meaning: 'A layer of the converted model computes other numbers than Keras does for the same inputs.',
        hint: 'Report it with the model, or a smaller one with the same layer; samples from Keras (docs/validation.md) can confirm it.',
    },
    'validate/reference-unknown': {
        severity: 'warning',
        meaning: 'A layer was not compared with what Keras computes.',
        hint: 'Save samples with Keras beside the model (docs/validation.md), so that its predictions are compared.',
    },
    'validate/not-predicted': {
        severity: 'warning',
        meaning: 'The converted model was not run, because it is too large for the validation process.',
    },
    'validate/invalid-samples': { severity: 'error', meaning: 'The samples file cannot be used.' },
    // a bundle that is put on trial
    'bundle/not-found': { severity: 'error', meaning: 'There is no bundle at the place that was named.' },
    'bundle/unreachable': {
        severity: 'error',
        meaning: 'A file of the bundle cannot be fetched from its URL.',
        hint: 'Open the address in a browser; "keras-to-tfjs probe URL" says more.',
    },
    'bundle/invalid': { severity: 'error', meaning: 'The model.json is no layers model that TensorFlow.js can read.' },
    'bundle/path': { severity: 'error', meaning: 'The model.json names a weight file outside its own directory.' },
    'bundle/too-large': { severity: 'error', meaning: 'The bundle declares more than the limits allow.' },
    'bundle/missing-shard': { severity: 'error', meaning: 'A weight file that the model.json names is not there.' },
    'bundle/wrong-length': {
        severity: 'error',
        meaning: 'The weight files have more or fewer bytes than their weights need.',
        hint: 'The bundle is damaged or mixed from two versions; write or copy it again as a whole.',
    },
    'bundle/graph': {
        severity: 'error',
        meaning: 'The graph of the bundle runs in a circle or hangs in the air; TensorFlow.js may wait for ever on it.',
    },
    'bundle/oversized-layer': {
        severity: 'error',
        meaning: 'A layer of the bundle is of another size than its weights, or larger than TensorFlow.js can hold.',
    },
    'bundle/ends-differ': {
        severity: 'error',
        meaning: 'The bundle has other inputs or outputs than the Keras model, or has them in another order.',
    },
    'bundle/weight-differs': { severity: 'error', meaning: 'A weight of the bundle holds other values than Keras has.' },
    'bundle/weight-missing': { severity: 'error', meaning: 'The bundle has no weight for one of the Keras model.' },
    'bundle/weight-shape': { severity: 'error', meaning: 'A weight of the bundle has another shape than in Keras.' },
    'bundle/weight-unknown': {
        severity: 'error',
        meaning: 'A weight of the bundle belongs to no layer, so that TensorFlow.js refuses to load it.',
    },
    'bundle/layer-unknown': {
        severity: 'warning',
        meaning: "A layer of the bundle is not Keras's; the other checks show whether the numbers are.",
    },
    'bundle/layer-missing': {
        severity: 'warning',
        meaning: 'A layer of the Keras model is not in the bundle; the other checks show whether the numbers are.',
    },
    'backend/unavailable': {
        severity: 'error',
        meaning: 'The backend "node" was asked for, and no @tensorflow/tfjs-node can be used.',
        hint: 'Install @tensorflow/tfjs-node in an earlier step and name its place with --tfjs-node-path (input "tfjs-node-path" of the Action), or leave the backend out.',
    },
    // comparing with a baseline
    'baseline/unavailable': {
        severity: 'warning',
        meaning: 'The baseline cannot be read, so every finding counts as new.',
        hint: 'Set "fetch-depth: 0" for actions/checkout, or give another baseline.',
    },
    'baseline/git-lfs-pointer': {
        severity: 'warning',
        meaning: 'The base commit holds a Git LFS pointer whose object is not on this machine, so the model counts as new.',
        hint: 'Run "git lfs fetch origin COMMIT" for the base commit before this step.',
    },
    'baseline/unreadable-model': {
        severity: 'note',
        meaning: 'The version of the model in the baseline cannot be read, so the model counts as new.',
    },
    'budget/model-bytes': {
        severity: 'error',
        meaning: 'The weights of a model have more bytes than its budget allows.',
        hint: 'Make the model smaller, quantize it, or raise --max-model-bytes (input "max-model-bytes" of the Action).',
    },
    'budget/growth': {
        severity: 'error',
        meaning: 'The weights of a model grew by more than its budget allows.',
        hint: 'Make the model smaller, quantize it, or raise --max-growth-percent (input "max-growth-percent" of the Action).',
    },
    // publishing
    'artifact/upload-failed': { severity: 'error', meaning: 'The artifact could not be uploaded.' },
    'artifact/unsupported-server': {
        severity: 'error',
        meaning: 'This GitHub server has no artifact service for actions of this generation.',
    },
    'publish/incomplete-model': {
        severity: 'error',
        meaning: 'A directory to be published holds no whole model.',
        hint: 'Convert the model again, and publish the directory that the conversion wrote.',
    },
    'publish/withheld': {
        severity: 'warning',
        meaning: 'Nothing was published, because not every model could be.',
        hint: 'Mend the other models, or use publish-partial to publish those that are well.',
    },
    'publish/privileged-event': {
        severity: 'error',
        meaning: 'A workflow on pull_request_target was to publish.',
        hint: 'Publish on push or on tags; allow-privileged-event lets it be for workflows that check who asks.',
    },
    'publish/unsupported-node': {
        severity: 'error',
        meaning: "Google's client needs a newer Node.",
        hint: 'Run it with Node 22 or newer.',
    },
    'publish/credentials': {
        severity: 'error',
        meaning: 'The storage does not accept the credentials, or there are none.',
    },
    'publish/clock-skew': {
        severity: 'error',
        meaning: 'The clock of the machine is wrong, so that the storage refuses what it signs.',
        hint: 'Set the clock of the machine (NTP).',
    },
    'publish/bucket-missing': {
        severity: 'error',
        meaning: 'There is no such bucket.',
        hint: 'Check its name, the region and the endpoint.',
    },
    'publish/forbidden': { severity: 'error', meaning: 'The credentials do not have a right that publishing needs.' },
    'publish/network': {
        severity: 'error',
        meaning: 'The storage could not be used.',
        hint: 'Run again; what has arrived is not sent twice.',
    },
    'publish/contended': {
        severity: 'error',
        meaning: 'Another program keeps writing the same object.',
        hint: 'Give the jobs that publish one "concurrency" group, and run again.',
    },
    'publish/version-exists': {
        severity: 'error',
        meaning: 'The version was published before, with other bytes.',
        hint: 'Publish under a new version.',
    },
    'publish/unknown-version': {
        severity: 'error',
        meaning: 'There is no such version of a published model.',
        hint: '"keras-to-tfjs prune" lists the versions that there are.',
    },
    'publish/channel-kept': { severity: 'warning', meaning: 'A channel was not moved, as it would have gone back.' },
    'publish/foreign-channel': { severity: 'error', meaning: 'At the place of a channel lies something else.' },
    'publish/not-as-published': {
        severity: 'error',
        meaning: 'A page does not get at the public address what was published.',
    },
    'publish/cors-missing': { severity: 'error', meaning: 'No CORS rule of the bucket lets the pages in.' },
    'publish/cors-forbidden': { severity: 'error', meaning: 'The CORS rules cannot be seen or changed.' },
    'publish/cors-unsupported': { severity: 'error', meaning: 'The storage has no CORS rules for buckets.' },
    'publish/cors-contended': { severity: 'error', meaning: 'Another program keeps replacing the CORS rules.' },
    'publish/cors-open': {
        severity: 'warning',
        meaning: 'Pages of every origin get in, though only some were to.',
        hint: 'Look at the proxy or CDN in front of the storage; nothing secret may depend on CORS.',
    },
    'publish/cors-vary': {
        severity: 'warning',
        meaning: 'A cache may give the answer for one origin to pages of another.',
        hint: 'Let what stands in front of the storage send "Vary: Origin", or allow every origin.',
    },
    // ourselves
    'internal/error': {
        severity: 'error',
        meaning: 'A fault of this program.',
        hint: 'Please report it with the model file, or its configuration.',
    },
    cancelled: { severity: 'error', meaning: 'The run was cancelled.' },
};
/** The catalogue by code. */
const catalogue = rows;


/***/ }),

/***/ 2869:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   YK: () => (/* binding */ diagnostic),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   zx: () => (/* binding */ ConversionError)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2241);

/**
 * Makes the finding `code` with the severity and, unless `hint` is given, the hint of its catalogue row.
 * Whoever writes `message` passes every text that came from a file through `display()`.
 */
function diagnostic(code, message, subject = {}, hint) {
    const row = _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[code];
    const advice = hint ?? row.hint;
    return { code, severity: row.severity, message, subject, ...(advice === undefined ? {} : { hint: advice }) };
}
/** Whether a finding refuses or fails its model. */
const isError = ({ severity }) => severity === 'error';
/** What whatever was thrown says; its text may come from a file. */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
/** Thrown where the pipeline cannot go on with one model; carries the finding that stopped it. */
class ConversionError extends Error {
    name = 'ConversionError';
    diagnostic;
    constructor(finding, options) {
        super(finding.message, options);
        this.diagnostic = finding;
    }
}
/** Throws a `ConversionError` with the finding that the arguments describe, as `diagnostic()` takes them. */
function refuse(code, message, subject = {}, hint) {
    throw new ConversionError(diagnostic(code, message, subject, hint));
}


/***/ }),

/***/ 8174:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ displayValue),
/* harmony export */   V: () => (/* binding */ display)
/* harmony export */ });
const SAFE = /[^\p{L}\p{M}\p{N} _./+=-]/gu;
const LONGEST = 200;
/**
 * The one form in which a text that came from a file or a path is shown to people, in logs, summaries, comments and
 * terminals: at most 200 code points, everything but letters, digits, space and `_./+=-` written as `\u{hex}`.
 * Colons, `#`, brackets, backticks, controls and bidirectional marks never survive, so no workflow command, Markdown
 * or escape sequence can be built from a name.
 */
function display(text) {
    const points = Array.from(text);
    const cut = points.length > LONGEST ? `${points.slice(0, LONGEST).join('')}...` : text;
    return cut.replace(SAFE, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
/** `display()` for any JSON value, e.g. a config value quoted in a message. */
function displayValue(value) {
    if (typeof value === 'string')
        return `"${display(value)}"`;
    if (typeof value === 'bigint' ||
        typeof value === 'number' ||
        typeof value === 'boolean' ||
        value === null ||
        value === undefined)
        return String(value);
    if (Array.isArray(value))
        return `[${value.slice(0, 8).map(displayValue).join(', ')}${value.length > 8 ? ', ...' : ''}]`;
    const className = value['class_name'];
    return typeof className === 'string' ? `a ${display(className)} object` : 'an object';
}


/***/ }),

/***/ 8232:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* unused harmony export defaultJsonLimits */
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8174);


/** The limits that `parseJson` keeps unless told otherwise. */
const defaultJsonLimits = { characters: 32 * 1024 * 1024, tokens: 5_000_000, depth: 128 };
/**
 * Reads a JSON text as Python's `json.loads` does: `NaN`, `Infinity` and `-Infinity` are numbers, integers beyond
 * 2^53 become `bigint`, of equal keys the last value wins at the place of the first. Objects have no prototype.
 *
 * Keys keep their order, except that JavaScript puts keys that are array indices (`"0"`, `"17"`) first and in
 * ascending order; Keras writes none where the order has a meaning (config keys are Python identifiers).
 *
 * @throws ConversionError `keras/invalid-json` for anything else, for a key `__proto__`, and beyond the limits.
 */
function parseJson(text, options = {}) {
    return new JsonParser(text, options).parse();
}
// Python refuses longer integers too (sys.int_info.default_max_str_digits); BigInt() needs quadratic time for them.
const MAX_DIGITS = 4300;
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a string.
const PLAIN_STRING = /[^"\\\u0000-\u001f]*/y;
const WHITESPACE = /[ \t\n\r]*/y;
const HEX4 = /^[0-9a-fA-F]{4}$/;
const escapes = {
    '"': '"',
    '\\': '\\',
    '/': '/',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
};
const words = [
    ['true', true],
    ['false', false],
    ['null', null],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
];
class JsonParser {
    #text;
    #limits;
    #what;
    #at = 0;
    #tokens = 0;
    constructor(text, { what, ...limits }) {
        this.#text = text;
        this.#limits = { ...defaultJsonLimits, ...limits };
        this.#what = what ?? 'The text';
    }
    parse() {
        const { characters } = this.#limits;
        if (this.#text.length > characters)
            this.#exceeds(`${this.#text.length} characters`, characters);
        this.#skipWhitespace();
        const value = this.#value(0);
        this.#skipWhitespace();
        if (this.#at < this.#text.length)
            this.#fail('has text after its end');
        return value;
    }
    #value(depth) {
        this.#count();
        switch (this.#text[this.#at]) {
            case '{':
                return this.#object(depth + 1);
            case '[':
                return this.#array(depth + 1);
            case '"':
                return this.#string();
            default:
                return this.#wordOrNumber();
        }
    }
    #object(depth) {
        this.#enter(depth);
        const object = Object.create(null);
        if (this.#take('}'))
            return object;
        do {
            this.#skipWhitespace();
            if (this.#text[this.#at] !== '"')
                this.#fail('has no key where one belongs');
            this.#count();
            const key = this.#string();
            if (key === '__proto__')
                this.#fail('has the key "__proto__", which no Keras configuration has,');
            this.#skipWhitespace();
            if (!this.#take(':'))
                this.#fail('has no ":" where one belongs');
            this.#skipWhitespace();
            object[key] = this.#value(depth);
            this.#skipWhitespace();
        } while (this.#take(','));
        if (!this.#take('}'))
            this.#fail('has no "," or "}" where one belongs');
        return object;
    }
    #array(depth) {
        this.#enter(depth);
        const array = [];
        if (this.#take(']'))
            return array;
        do {
            this.#skipWhitespace();
            array.push(this.#value(depth));
            this.#skipWhitespace();
        } while (this.#take(','));
        if (!this.#take(']'))
            this.#fail('has no "," or "]" where one belongs');
        return array;
    }
    #enter(depth) {
        if (depth > this.#limits.depth)
            this.#exceeds(`more than ${this.#limits.depth} nested levels`, this.#limits.depth);
        this.#at++;
        this.#skipWhitespace();
    }
    #string() {
        this.#at++;
        let value = '';
        for (;;) {
            value += this.#match(PLAIN_STRING);
            const end = this.#text[this.#at];
            if (end === '"')
                break;
            if (end !== '\\')
                this.#fail(end === undefined ? 'ends inside a string' : 'has a control character in a string');
            this.#at++;
            value += this.#escape();
        }
        this.#at++;
        return value;
    }
    /** Halves of surrogate pairs join by themselves; a lone half stays, as in Python. */
    #escape() {
        const letter = this.#text[this.#at] ?? '';
        this.#at++;
        if (letter !== 'u')
            return escapes[letter] ?? this.#fail('has an unknown escape in a string');
        const digits = this.#text.slice(this.#at, this.#at + 4);
        if (!HEX4.test(digits))
            this.#fail('has an unknown escape in a string');
        this.#at += 4;
        return String.fromCharCode(Number.parseInt(digits, 16));
    }
    #wordOrNumber() {
        NUMBER.lastIndex = this.#at;
        const match = NUMBER.exec(this.#text);
        if (match !== null) {
            this.#at += match[0].length;
            return this.#number(match[0], match[1] === undefined && match[2] === undefined);
        }
        for (const [word, value] of words) {
            if (!this.#text.startsWith(word, this.#at))
                continue;
            this.#at += word.length;
            return value;
        }
        this.#fail(this.#at >= this.#text.length ? 'ends too early' : 'has no value where one belongs');
    }
    #number(digits, integer) {
        const value = Number(digits);
        if (!integer)
            return value;
        if (digits.length > MAX_DIGITS)
            this.#exceeds(`a number of ${digits.length} digits`, MAX_DIGITS);
        // Python has no integer -0.
        if (Number.isSafeInteger(value))
            return value === 0 ? 0 : value;
        return BigInt(digits);
    }
    #match(pattern) {
        pattern.lastIndex = this.#at;
        const match = pattern.exec(this.#text)?.[0] ?? '';
        this.#at += match.length;
        return match;
    }
    #skipWhitespace() {
        const code = this.#text.charCodeAt(this.#at);
        if (code <= 0x20)
            this.#match(WHITESPACE);
    }
    #take(character) {
        if (this.#text[this.#at] !== character)
            return false;
        this.#at++;
        return true;
    }
    #count() {
        if (++this.#tokens > this.#limits.tokens)
            this.#exceeds(`more than ${this.#limits.tokens} values`, this.#limits.tokens);
    }
    #fail(how) {
        const near = this.#text.slice(this.#at, this.#at + 20);
        const where = near === '' ? 'at the end' : `before "${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_1__/* .display */ .V)(near)}"`;
        return (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('keras/invalid-json', `${this.#what} is not JSON: it ${how} at character ${this.#at}, ${where}.`);
    }
    #exceeds(what, limit) {
        return (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('keras/invalid-json', `${this.#what} has ${what}; the limit is ${limit}.`);
    }
}


/***/ }),

/***/ 4275:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ receiptFileOf),
/* harmony export */   y: () => (/* binding */ rawRules)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(311);

/** The contents of a receipt file. */
const receiptFileOf = (receipts) => ({
    schemaVersion: 1,
    tool: { name: 'keras-to-tfjs', version: _version_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .r },
    receipts,
});
/** The provider's form of rules. */
const rawRules = (rules) => rules.map(({ raw }) => raw);


/***/ }),

/***/ 5911:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   BB: () => (/* binding */ formatShape),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** A number of bytes for people, e.g. `13.4 MiB`. */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB'];
    const power = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
    return `${(bytes / 1024 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}
/** A number for people, e.g. `12,345`. */
const formatNumber = (count) => count.toLocaleString('en-US');
/** A number with its noun, e.g. `1 layer`, `12,345 parameters`. */
function formatCount(count, noun) {
    return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** A part of a whole for people, e.g. `0.42 %`. */
function formatPercent(part) {
    return Number.isFinite(part) ? `${Number((100 * part).toPrecision(2))} %` : 'more than any number of %';
}
/** A shape for people, e.g. `[any, 28, 28, 1]`. */
function formatShape(shape) {
    return `[${shape.map(size => size ?? 'any').join(', ')}]`;
}
/** A duration for people, e.g. `0.4 s`, `12 s`, `3 min`. */
function formatDuration(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 10)
        return `${seconds.toFixed(1)} s`;
    return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Version of this package; a test holds it equal to package.json. */
const version = '0.1.0';


/***/ }),

/***/ 3550:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["createRequire"]: () => (__WEBPACK_EXTERNAL_MODULE_module__.createRequire) });

/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8167:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("worker_threads");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 3382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ft: () => (/* binding */ escapePath),
  TI: () => (/* binding */ glob)
});

// UNUSED EXPORTS: convertPathToPattern, globSync, isDynamicPattern

// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
var external_fs_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_fs_, 2);
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: external "url"
var external_url_ = __nccwpck_require__(7016);
// EXTERNAL MODULE: external "module"
var external_module_ = __nccwpck_require__(3550);
;// CONCATENATED MODULE: ./node_modules/fdir/dist/index.mjs




//#region rolldown:runtime
var __require = /* @__PURE__ */ (0,external_module_.createRequire)(import.meta.url);

//#endregion
//#region src/utils.ts
function cleanPath(path) {
	let normalized = (0,external_path_.normalize)(path);
	if (normalized.length > 1 && normalized[normalized.length - 1] === external_path_.sep) normalized = normalized.substring(0, normalized.length - 1);
	return normalized;
}
const SLASHES_REGEX = /[\\/]/g;
function convertSlashes(path, separator) {
	return path.replace(SLASHES_REGEX, separator);
}
const WINDOWS_ROOT_DIR_REGEX = /^[a-z]:[\\/]$/i;
function isRootDirectory(path) {
	return path === "/" || WINDOWS_ROOT_DIR_REGEX.test(path);
}
function normalizePath(path, options) {
	const { resolvePaths, normalizePath: normalizePath$1, pathSeparator } = options;
	const pathNeedsCleaning = process.platform === "win32" && path.includes("/") || path.startsWith(".");
	if (resolvePaths) path = (0,external_path_.resolve)(path);
	if (normalizePath$1 || pathNeedsCleaning) path = cleanPath(path);
	if (path === ".") return "";
	const needsSeperator = path[path.length - 1] !== pathSeparator;
	return convertSlashes(needsSeperator ? path + pathSeparator : path, pathSeparator);
}

//#endregion
//#region src/api/functions/join-path.ts
function joinPathWithBasePath(filename, directoryPath) {
	return directoryPath + filename;
}
function joinPathWithRelativePath(root, options) {
	return function(filename, directoryPath) {
		const sameRoot = directoryPath.startsWith(root);
		if (sameRoot) return directoryPath.slice(root.length) + filename;
		else return convertSlashes((0,external_path_.relative)(root, directoryPath), options.pathSeparator) + options.pathSeparator + filename;
	};
}
function joinPath(filename) {
	return filename;
}
function joinDirectoryPath(filename, directoryPath, separator) {
	return directoryPath + filename + separator;
}
function build$7(root, options) {
	const { relativePaths, includeBasePath } = options;
	return relativePaths && root ? joinPathWithRelativePath(root, options) : includeBasePath ? joinPathWithBasePath : joinPath;
}

//#endregion
//#region src/api/functions/push-directory.ts
function pushDirectoryWithRelativePath(root) {
	return function(directoryPath, paths) {
		paths.push(directoryPath.substring(root.length) || ".");
	};
}
function pushDirectoryFilterWithRelativePath(root) {
	return function(directoryPath, paths, filters) {
		const relativePath = directoryPath.substring(root.length) || ".";
		if (filters.every((filter) => filter(relativePath, true))) paths.push(relativePath);
	};
}
const pushDirectory = (directoryPath, paths) => {
	paths.push(directoryPath || ".");
};
const pushDirectoryFilter = (directoryPath, paths, filters) => {
	const path = directoryPath || ".";
	if (filters.every((filter) => filter(path, true))) paths.push(path);
};
const empty$2 = () => {};
function build$6(root, options) {
	const { includeDirs, filters, relativePaths } = options;
	if (!includeDirs) return empty$2;
	if (relativePaths) return filters && filters.length ? pushDirectoryFilterWithRelativePath(root) : pushDirectoryWithRelativePath(root);
	return filters && filters.length ? pushDirectoryFilter : pushDirectory;
}

//#endregion
//#region src/api/functions/push-file.ts
const pushFileFilterAndCount = (filename, _paths, counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) counts.files++;
};
const pushFileFilter = (filename, paths, _counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) paths.push(filename);
};
const pushFileCount = (_filename, _paths, counts, _filters) => {
	counts.files++;
};
const pushFile = (filename, paths) => {
	paths.push(filename);
};
const empty$1 = () => {};
function build$5(options) {
	const { excludeFiles, filters, onlyCounts } = options;
	if (excludeFiles) return empty$1;
	if (filters && filters.length) return onlyCounts ? pushFileFilterAndCount : pushFileFilter;
	else if (onlyCounts) return pushFileCount;
	else return pushFile;
}

//#endregion
//#region src/api/functions/get-array.ts
const getArray = (paths) => {
	return paths;
};
const getArrayGroup = () => {
	return [""].slice(0, 0);
};
function build$4(options) {
	return options.group ? getArrayGroup : getArray;
}

//#endregion
//#region src/api/functions/group-files.ts
const groupFiles = (groups, directory, files) => {
	groups.push({
		directory,
		files,
		dir: directory
	});
};
const empty = () => {};
function build$3(options) {
	return options.group ? groupFiles : empty;
}

//#endregion
//#region src/api/functions/resolve-symlink.ts
const resolveSymlinksAsync = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	fs.realpath(path, (error, resolvedPath) => {
		if (error) return queue.dequeue(suppressErrors ? null : error, state);
		fs.stat(resolvedPath, (error$1, stat) => {
			if (error$1) return queue.dequeue(suppressErrors ? null : error$1, state);
			if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return queue.dequeue(null, state);
			callback$1(stat, resolvedPath);
			queue.dequeue(null, state);
		});
	});
};
const resolveSymlinks = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	try {
		const resolvedPath = fs.realpathSync(path);
		const stat = fs.statSync(resolvedPath);
		if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return;
		callback$1(stat, resolvedPath);
	} catch (e) {
		if (!suppressErrors) throw e;
	}
};
function build$2(options, isSynchronous) {
	if (!options.resolveSymlinks || options.excludeSymlinks) return null;
	return isSynchronous ? resolveSymlinks : resolveSymlinksAsync;
}
function isRecursive(path, resolved, state) {
	if (state.options.useRealPaths) return isRecursiveUsingRealPaths(resolved, state);
	let parent = (0,external_path_.dirname)(path);
	let depth = 1;
	while (parent !== state.root && depth < 2) {
		const resolvedPath = state.symlinks.get(parent);
		const isSameRoot = !!resolvedPath && (resolvedPath === resolved || resolvedPath.startsWith(resolved) || resolved.startsWith(resolvedPath));
		if (isSameRoot) depth++;
		else parent = (0,external_path_.dirname)(parent);
	}
	state.symlinks.set(path, resolved);
	return depth > 1;
}
function isRecursiveUsingRealPaths(resolved, state) {
	return state.visited.includes(resolved + state.options.pathSeparator);
}

//#endregion
//#region src/api/functions/invoke-callback.ts
const onlyCountsSync = (state) => {
	return state.counts;
};
const groupsSync = (state) => {
	return state.groups;
};
const defaultSync = (state) => {
	return state.paths;
};
const limitFilesSync = (state) => {
	return state.paths.slice(0, state.options.maxFiles);
};
const onlyCountsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.counts, state.options.suppressErrors);
	return null;
};
const defaultAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths, state.options.suppressErrors);
	return null;
};
const limitFilesAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths.slice(0, state.options.maxFiles), state.options.suppressErrors);
	return null;
};
const groupsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.groups, state.options.suppressErrors);
	return null;
};
function report(error, callback$1, output, suppressErrors) {
	if (error && !suppressErrors) callback$1(error, output);
	else callback$1(null, output);
}
function build$1(options, isSynchronous) {
	const { onlyCounts, group, maxFiles } = options;
	if (onlyCounts) return isSynchronous ? onlyCountsSync : onlyCountsAsync;
	else if (group) return isSynchronous ? groupsSync : groupsAsync;
	else if (maxFiles) return isSynchronous ? limitFilesSync : limitFilesAsync;
	else return isSynchronous ? defaultSync : defaultAsync;
}

//#endregion
//#region src/api/functions/walk-directory.ts
const readdirOpts = { withFileTypes: true };
const walkAsync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	state.queue.enqueue();
	if (currentDepth < 0) return state.queue.dequeue(null, state);
	const { fs } = state;
	state.visited.push(crawlPath);
	state.counts.directories++;
	fs.readdir(crawlPath || ".", readdirOpts, (error, entries = []) => {
		callback$1(entries, directoryPath, currentDepth);
		state.queue.dequeue(state.options.suppressErrors ? null : error, state);
	});
};
const walkSync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	const { fs } = state;
	if (currentDepth < 0) return;
	state.visited.push(crawlPath);
	state.counts.directories++;
	let entries = [];
	try {
		entries = fs.readdirSync(crawlPath || ".", readdirOpts);
	} catch (e) {
		if (!state.options.suppressErrors) throw e;
	}
	callback$1(entries, directoryPath, currentDepth);
};
function build(isSynchronous) {
	return isSynchronous ? walkSync : walkAsync;
}

//#endregion
//#region src/api/queue.ts
/**
* This is a custom stateless queue to track concurrent async fs calls.
* It increments a counter whenever a call is queued and decrements it
* as soon as it completes. When the counter hits 0, it calls onQueueEmpty.
*/
var Queue = class {
	count = 0;
	constructor(onQueueEmpty) {
		this.onQueueEmpty = onQueueEmpty;
	}
	enqueue() {
		this.count++;
		return this.count;
	}
	dequeue(error, output) {
		if (this.onQueueEmpty && (--this.count <= 0 || error)) {
			this.onQueueEmpty(error, output);
			if (error) {
				output.controller.abort();
				this.onQueueEmpty = void 0;
			}
		}
	}
};

//#endregion
//#region src/api/counter.ts
var Counter = class {
	_files = 0;
	_directories = 0;
	set files(num) {
		this._files = num;
	}
	get files() {
		return this._files;
	}
	set directories(num) {
		this._directories = num;
	}
	get directories() {
		return this._directories;
	}
	/**
	* @deprecated use `directories` instead
	*/
	/* c8 ignore next 3 */
	get dirs() {
		return this._directories;
	}
};

//#endregion
//#region src/api/aborter.ts
/**
* AbortController is not supported on Node 14 so we use this until we can drop
* support for Node 14.
*/
var Aborter = class {
	aborted = false;
	abort() {
		this.aborted = true;
	}
};

//#endregion
//#region src/api/walker.ts
var Walker = class {
	root;
	isSynchronous;
	state;
	joinPath;
	pushDirectory;
	pushFile;
	getArray;
	groupFiles;
	resolveSymlink;
	walkDirectory;
	callbackInvoker;
	constructor(root, options, callback$1) {
		this.isSynchronous = !callback$1;
		this.callbackInvoker = build$1(options, this.isSynchronous);
		this.root = normalizePath(root, options);
		this.state = {
			root: isRootDirectory(this.root) ? this.root : this.root.slice(0, -1),
			paths: [""].slice(0, 0),
			groups: [],
			counts: new Counter(),
			options,
			queue: new Queue((error, state) => this.callbackInvoker(state, error, callback$1)),
			symlinks: /* @__PURE__ */ new Map(),
			visited: [""].slice(0, 0),
			controller: new Aborter(),
			fs: options.fs || external_fs_namespaceObject
		};
		this.joinPath = build$7(this.root, options);
		this.pushDirectory = build$6(this.root, options);
		this.pushFile = build$5(options);
		this.getArray = build$4(options);
		this.groupFiles = build$3(options);
		this.resolveSymlink = build$2(options, this.isSynchronous);
		this.walkDirectory = build(this.isSynchronous);
	}
	start() {
		this.pushDirectory(this.root, this.state.paths, this.state.options.filters);
		this.walkDirectory(this.state, this.root, this.root, this.state.options.maxDepth, this.walk);
		return this.isSynchronous ? this.callbackInvoker(this.state, null) : null;
	}
	walk = (entries, directoryPath, depth) => {
		const { paths, options: { filters, resolveSymlinks: resolveSymlinks$1, excludeSymlinks, exclude, maxFiles, signal, useRealPaths, pathSeparator }, controller } = this.state;
		if (controller.aborted || signal && signal.aborted || maxFiles && paths.length > maxFiles) return;
		const files = this.getArray(this.state.paths);
		for (let i = 0; i < entries.length; ++i) {
			const entry = entries[i];
			if (entry.isFile() || entry.isSymbolicLink() && !resolveSymlinks$1 && !excludeSymlinks) {
				const filename = this.joinPath(entry.name, directoryPath);
				this.pushFile(filename, files, this.state.counts, filters);
			} else if (entry.isDirectory()) {
				let path = joinDirectoryPath(entry.name, directoryPath, this.state.options.pathSeparator);
				if (exclude && exclude(entry.name, path)) continue;
				this.pushDirectory(path, paths, filters);
				this.walkDirectory(this.state, path, path, depth - 1, this.walk);
			} else if (this.resolveSymlink && entry.isSymbolicLink()) {
				let path = joinPathWithBasePath(entry.name, directoryPath);
				this.resolveSymlink(path, this.state, (stat, resolvedPath) => {
					if (stat.isDirectory()) {
						resolvedPath = normalizePath(resolvedPath, this.state.options);
						if (exclude && exclude(entry.name, useRealPaths ? resolvedPath : path + pathSeparator)) return;
						this.walkDirectory(this.state, resolvedPath, useRealPaths ? resolvedPath : path + pathSeparator, depth - 1, this.walk);
					} else {
						resolvedPath = useRealPaths ? resolvedPath : path;
						const filename = (0,external_path_.basename)(resolvedPath);
						const directoryPath$1 = normalizePath((0,external_path_.dirname)(resolvedPath), this.state.options);
						resolvedPath = this.joinPath(filename, directoryPath$1);
						this.pushFile(resolvedPath, files, this.state.counts, filters);
					}
				});
			}
		}
		this.groupFiles(this.state.groups, directoryPath, files);
	};
};

//#endregion
//#region src/api/async.ts
function promise(root, options) {
	return new Promise((resolve$1, reject) => {
		callback(root, options, (err, output) => {
			if (err) return reject(err);
			resolve$1(output);
		});
	});
}
function callback(root, options, callback$1) {
	let walker = new Walker(root, options, callback$1);
	walker.start();
}

//#endregion
//#region src/api/sync.ts
function sync(root, options) {
	const walker = new Walker(root, options);
	return walker.start();
}

//#endregion
//#region src/builder/api-builder.ts
var APIBuilder = class {
	constructor(root, options) {
		this.root = root;
		this.options = options;
	}
	withPromise() {
		return promise(this.root, this.options);
	}
	withCallback(cb) {
		callback(this.root, this.options, cb);
	}
	sync() {
		return sync(this.root, this.options);
	}
};

//#endregion
//#region src/builder/index.ts
let pm = null;
/* c8 ignore next 6 */
try {
	__require.resolve("picomatch");
	pm = __require("picomatch");
} catch {}
var Builder = class {
	globCache = {};
	options = {
		maxDepth: Infinity,
		suppressErrors: true,
		pathSeparator: external_path_.sep,
		filters: []
	};
	globFunction;
	constructor(options) {
		this.options = {
			...this.options,
			...options
		};
		this.globFunction = this.options.globFunction;
	}
	group() {
		this.options.group = true;
		return this;
	}
	withPathSeparator(separator) {
		this.options.pathSeparator = separator;
		return this;
	}
	withBasePath() {
		this.options.includeBasePath = true;
		return this;
	}
	withRelativePaths() {
		this.options.relativePaths = true;
		return this;
	}
	withDirs() {
		this.options.includeDirs = true;
		return this;
	}
	withMaxDepth(depth) {
		this.options.maxDepth = depth;
		return this;
	}
	withMaxFiles(limit) {
		this.options.maxFiles = limit;
		return this;
	}
	withFullPaths() {
		this.options.resolvePaths = true;
		this.options.includeBasePath = true;
		return this;
	}
	withErrors() {
		this.options.suppressErrors = false;
		return this;
	}
	withSymlinks({ resolvePaths = true } = {}) {
		this.options.resolveSymlinks = true;
		this.options.useRealPaths = resolvePaths;
		return this.withFullPaths();
	}
	withAbortSignal(signal) {
		this.options.signal = signal;
		return this;
	}
	normalize() {
		this.options.normalizePath = true;
		return this;
	}
	filter(predicate) {
		this.options.filters.push(predicate);
		return this;
	}
	onlyDirs() {
		this.options.excludeFiles = true;
		this.options.includeDirs = true;
		return this;
	}
	exclude(predicate) {
		this.options.exclude = predicate;
		return this;
	}
	onlyCounts() {
		this.options.onlyCounts = true;
		return this;
	}
	crawl(root) {
		return new APIBuilder(root || ".", this.options);
	}
	withGlobFunction(fn) {
		this.globFunction = fn;
		return this;
	}
	/**
	* @deprecated Pass options using the constructor instead:
	* ```ts
	* new fdir(options).crawl("/path/to/root");
	* ```
	* This method will be removed in v7.0
	*/
	/* c8 ignore next 4 */
	crawlWithOptions(root, options) {
		this.options = {
			...this.options,
			...options
		};
		return new APIBuilder(root || ".", this.options);
	}
	glob(...patterns) {
		if (this.globFunction) return this.globWithOptions(patterns);
		return this.globWithOptions(patterns, ...[{ dot: true }]);
	}
	globWithOptions(patterns, ...options) {
		const globFn = this.globFunction || pm;
		/* c8 ignore next 5 */
		if (!globFn) throw new Error("Please specify a glob function to use glob matching.");
		var isMatch = this.globCache[patterns.join("\0")];
		if (!isMatch) {
			isMatch = globFn(patterns, ...options);
			this.globCache[patterns.join("\0")] = isMatch;
		}
		this.options.filters.push((path) => isMatch(path));
		return this;
	}
};

//#endregion

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(4006);
;// CONCATENATED MODULE: ./node_modules/tinyglobby/dist/index.mjs





//#region src/utils.ts
const isReadonlyArray = Array.isArray;
const BACKSLASHES = /\\/g;
const DRIVE_RELATIVE_PATH = /^[A-Za-z]:$/;
const isWin = process.platform === "win32";
const ONLY_PARENT_DIRECTORIES = /^(\/?\.\.)+$/;
function getPartialMatcher(patterns, options = {}) {
	const patternsCount = patterns.length;
	const patternsParts = Array(patternsCount);
	const matchers = Array(patternsCount);
	let i, j;
	for (i = 0; i < patternsCount; i++) {
		const parts = splitPattern(patterns[i]);
		patternsParts[i] = parts;
		const partsCount = parts.length;
		const partMatchers = Array(partsCount);
		for (j = 0; j < partsCount; j++) partMatchers[j] = picomatch(parts[j], options);
		matchers[i] = partMatchers;
	}
	return (input) => {
		const inputParts = input.split("/");
		if (inputParts[0] === ".." && ONLY_PARENT_DIRECTORIES.test(input)) return true;
		for (i = 0; i < patternsCount; i++) {
			const patternParts = patternsParts[i];
			const matcher = matchers[i];
			const inputPatternCount = inputParts.length;
			const minParts = Math.min(inputPatternCount, patternParts.length);
			j = 0;
			while (j < minParts) {
				const part = patternParts[j];
				if (part.includes("/")) return true;
				if (!matcher[j](inputParts[j])) break;
				if (!options.noglobstar && part === "**") return true;
				j++;
			}
			if (j === inputPatternCount) return true;
		}
		return false;
	};
}
/* node:coverage ignore next 2 */
const WIN32_ROOT_DIR = /^[A-Z]:\/$/i;
const isRoot = isWin ? (p) => WIN32_ROOT_DIR.test(p) : (p) => p === "/";
function buildFormat(cwd, root, absolute) {
	if (cwd === root || root.startsWith(`${cwd}/`)) {
		if (absolute) {
			const start = cwd.length + +!isRoot(cwd);
			return (p, isDir) => p.slice(start, isDir ? -1 : void 0) || ".";
		}
		const prefix = root.slice(cwd.length + 1);
		if (prefix) return (p, isDir) => {
			if (p === ".") return prefix;
			const result = `${prefix}/${p}`;
			return isDir ? result.slice(0, -1) : result;
		};
		return (p, isDir) => isDir && p !== "." ? p.slice(0, -1) : p;
	}
	if (absolute) return (p) => external_path_.posix.relative(cwd, p) || ".";
	return (p) => external_path_.posix.relative(cwd, `${root}/${p}`) || ".";
}
function buildRelative(cwd, root) {
	if (root.startsWith(`${cwd}/`)) {
		const prefix = root.slice(cwd.length + 1);
		return (p) => `${prefix}/${p}`;
	}
	return (p) => {
		const result = external_path_.posix.relative(cwd, `${root}/${p}`);
		return p[p.length - 1] === "/" && result !== "" ? `${result}/` : result || ".";
	};
}
function ensureNonDriveRelativePath(path) {
	return path.replace(DRIVE_RELATIVE_PATH, (match) => `${match}/`);
}
const splitPatternOptions = { parts: true };
function splitPattern(path) {
	var _result$parts;
	const result = picomatch.scan(path, splitPatternOptions);
	return ((_result$parts = result.parts) === null || _result$parts === void 0 ? void 0 : _result$parts.length) ? result.parts : [path];
}
const ESCAPED_WIN32_BACKSLASHES = /\\(?![()[\]{}!+@])/g;
function convertPosixPathToPattern(path) {
	return escapePosixPath(path);
}
function convertWin32PathToPattern(path) {
	return escapeWin32Path(path).replace(ESCAPED_WIN32_BACKSLASHES, "/");
}
/**
* Converts a path to a pattern depending on the platform.
* Identical to {@link escapePath} on POSIX systems.
* @see {@link https://superchupu.dev/tinyglobby/documentation#convertPathToPattern}
*/
/* node:coverage ignore next 3 */
const convertPathToPattern = (/* unused pure expression or super */ null && (isWin ? convertWin32PathToPattern : convertPosixPathToPattern));
const POSIX_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}*?|]|^!|[!+@](?=\()|\\(?![()[\]{}!*+?@|]))/g;
const WIN32_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}]|^!|[!+@](?=\())/g;
const escapePosixPath = (path) => path.replace(POSIX_UNESCAPED_GLOB_SYMBOLS, "\\$&");
const escapeWin32Path = (path) => path.replace(WIN32_UNESCAPED_GLOB_SYMBOLS, "\\$&");
/**
* Escapes a path's special characters depending on the platform.
* @see {@link https://superchupu.dev/tinyglobby/documentation#escapePath}
*/
/* node:coverage ignore next */
const escapePath = isWin ? escapeWin32Path : escapePosixPath;
/**
* Checks if a pattern has dynamic parts.
*
* Has a few minor differences with [`fast-glob`](https://github.com/mrmlnc/fast-glob) for better accuracy:
*
* - Doesn't necessarily return `false` on patterns that include `\`.
* - Returns `true` if the pattern includes parentheses, regardless of them representing one single pattern or not.
* - Returns `true` for unfinished glob extensions i.e. `(h`, `+(h`.
* - Returns `true` for unfinished brace expansions as long as they include `,` or `..`.
*
* @see {@link https://superchupu.dev/tinyglobby/documentation#isDynamicPattern}
*/
function isDynamicPattern(pattern, options) {
	if ((options === null || options === void 0 ? void 0 : options.caseSensitiveMatch) === false) return true;
	const scan = picomatch.scan(pattern);
	return scan.isGlob || scan.negated;
}
function log(...tasks) {
	console.log(`[tinyglobby ${(/* @__PURE__ */ new Date()).toLocaleTimeString("es")}]`, ...tasks);
}
function ensureStringArray(value) {
	return typeof value === "string" ? [value] : value !== null && value !== void 0 ? value : [];
}
//#endregion
//#region src/patterns.ts
const PARENT_DIRECTORY = /^(\/?\.\.)+/;
const ESCAPING_BACKSLASHES = /\\(?=[()[\]{}!*+?@|])/g;
function normalizePattern(pattern, opts, props, isIgnore) {
	var _PARENT_DIRECTORY$exe;
	const cwd = opts.cwd;
	let result = pattern;
	if (pattern[pattern.length - 1] === "/") result = pattern.slice(0, -1);
	if (result[result.length - 1] !== "*" && opts.expandDirectories) result += "/**";
	const escapedCwd = escapePath(cwd);
	result = (0,external_path_.isAbsolute)(result.replace(ESCAPING_BACKSLASHES, "")) ? external_path_.posix.relative(escapedCwd, result) : external_path_.posix.normalize(result);
	const parentDir = (_PARENT_DIRECTORY$exe = PARENT_DIRECTORY.exec(result)) === null || _PARENT_DIRECTORY$exe === void 0 ? void 0 : _PARENT_DIRECTORY$exe[0];
	const parts = splitPattern(result);
	if (parentDir) {
		const n = (parentDir.length + 1) / 3;
		let i = 0;
		const cwdParts = escapedCwd.split("/");
		while (i < n && parts[i + n] === cwdParts[cwdParts.length + i - n]) {
			result = result.slice(0, (n - i - 1) * 3) + result.slice((n - i) * 3 + parts[i + n].length + 1) || ".";
			i++;
		}
		const potentialRoot = external_path_.posix.join(cwd, parentDir.slice(i * 3));
		if (potentialRoot[0] !== "." && props.root.length > potentialRoot.length) {
			props.root = ensureNonDriveRelativePath(potentialRoot);
			props.depthOffset = -n + i;
		}
	}
	if (!isIgnore && props.depthOffset >= 0) {
		var _props$commonPath;
		(_props$commonPath = props.commonPath) !== null && _props$commonPath !== void 0 || (props.commonPath = parts);
		const newCommonPath = [];
		const length = Math.min(props.commonPath.length, parts.length);
		for (let i = 0; i < length; i++) {
			const part = parts[i];
			if (part === "**" && !parts[i + 1]) {
				newCommonPath.pop();
				break;
			}
			if (i === parts.length - 1 || part !== props.commonPath[i] || isDynamicPattern(part)) break;
			newCommonPath.push(part);
		}
		props.depthOffset = newCommonPath.length;
		props.commonPath = newCommonPath;
		props.root = ensureNonDriveRelativePath(newCommonPath.length > 0 ? external_path_.posix.join(cwd, ...newCommonPath) : cwd);
	}
	return result;
}
function processPatterns(options, patterns, props) {
	const matchPatterns = [];
	const ignorePatterns = [];
	for (const pattern of options.ignore) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") ignorePatterns.push(normalizePattern(pattern, options, props, true));
	}
	for (const pattern of patterns) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") matchPatterns.push(normalizePattern(pattern, options, props, false));
		else if (pattern[1] !== "!" || pattern[2] === "(") ignorePatterns.push(normalizePattern(pattern.slice(1), options, props, true));
	}
	return {
		match: matchPatterns,
		ignore: ignorePatterns
	};
}
//#endregion
//#region src/crawler.ts
function buildCrawler(options, patterns) {
	const cwd = options.cwd;
	const props = {
		root: cwd,
		depthOffset: 0
	};
	const processed = processPatterns(options, patterns, props);
	if (options.debug) log("internal processing patterns:", processed);
	const { absolute, caseSensitiveMatch, debug, dot, followSymbolicLinks, onlyDirectories } = options;
	const root = props.root.replace(BACKSLASHES, "");
	const matchOptions = {
		dot,
		nobrace: options.braceExpansion === false,
		nocase: !caseSensitiveMatch,
		noextglob: options.extglob === false,
		noglobstar: options.globstar === false,
		posix: true
	};
	const matcher = picomatch(processed.match, matchOptions);
	const ignore = picomatch(processed.ignore, matchOptions);
	const partialMatcher = getPartialMatcher(processed.match, matchOptions);
	const format = buildFormat(cwd, root, absolute);
	const excludeFormatter = absolute ? format : buildFormat(cwd, root, true);
	const excludePredicate = (_, p) => {
		const relativePath = excludeFormatter(p, true);
		return relativePath !== "." && !partialMatcher(relativePath) || ignore(relativePath);
	};
	let maxDepth;
	if (options.deep !== void 0) maxDepth = Math.round(options.deep - props.depthOffset);
	const crawler = new Builder({
		filters: [debug ? (p, isDirectory) => {
			const path = format(p, isDirectory);
			const matches = matcher(path) && !ignore(path);
			if (matches) log(`matched ${path}`);
			return matches;
		} : (p, isDirectory) => {
			const path = format(p, isDirectory);
			return matcher(path) && !ignore(path);
		}],
		exclude: debug ? (_, p) => {
			const skipped = excludePredicate(_, p);
			log(`${skipped ? "skipped" : "crawling"} ${p}`);
			return skipped;
		} : excludePredicate,
		fs: options.fs,
		pathSeparator: "/",
		relativePaths: !absolute,
		resolvePaths: absolute,
		includeBasePath: absolute,
		resolveSymlinks: followSymbolicLinks,
		excludeSymlinks: !followSymbolicLinks,
		excludeFiles: onlyDirectories,
		includeDirs: onlyDirectories || !options.onlyFiles,
		maxDepth,
		signal: options.signal
	}).crawl(root);
	if (options.debug) log("internal properties:", {
		...props,
		root
	});
	return [crawler, cwd !== root && !absolute && buildRelative(cwd, root)];
}
//#endregion
//#region src/index.ts
function formatPaths(paths, mapper) {
	if (mapper) for (let i = paths.length - 1; i >= 0; i--) paths[i] = mapper(paths[i]);
	return paths;
}
const defaultOptions = {
	caseSensitiveMatch: true,
	debug: !!process.env.TINYGLOBBY_DEBUG,
	expandDirectories: true,
	followSymbolicLinks: true,
	onlyFiles: true
};
function getOptions(options) {
	const opts = Object.assign({}, options);
	for (const key in defaultOptions) if (opts[key] === void 0) Object.assign(opts, { [key]: defaultOptions[key] });
	opts.cwd = (opts.cwd instanceof URL ? (0,external_url_.fileURLToPath)(opts.cwd) : (0,external_path_.resolve)(opts.cwd || process.cwd())).replace(BACKSLASHES, "/");
	opts.ignore = ensureStringArray(opts.ignore);
	opts.fs && (opts.fs = {
		readdir: opts.fs.readdir || external_fs_.readdir,
		readdirSync: opts.fs.readdirSync || external_fs_.readdirSync,
		realpath: opts.fs.realpath || external_fs_.realpath,
		realpathSync: opts.fs.realpathSync || external_fs_.realpathSync,
		stat: opts.fs.stat || external_fs_.stat,
		statSync: opts.fs.statSync || external_fs_.statSync
	});
	if (opts.debug) log("globbing with options:", opts);
	return opts;
}
function getCrawler(globInput, inputOptions = {}) {
	var _ref;
	if (globInput && (inputOptions === null || inputOptions === void 0 ? void 0 : inputOptions.patterns)) throw new Error("Cannot pass patterns as both an argument and an option");
	const isModern = isReadonlyArray(globInput) || typeof globInput === "string";
	const patterns = ensureStringArray((_ref = isModern ? globInput : globInput.patterns) !== null && _ref !== void 0 ? _ref : "**/*");
	const options = getOptions(isModern ? inputOptions : globInput);
	return patterns.length > 0 ? buildCrawler(options, patterns) : [];
}
async function glob(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(await crawler.withPromise(), relative) : [];
}
function globSync(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(crawler.sync(), relative) : [];
}
//#endregion



/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runKerasToTfjs),
  U: () => (/* binding */ runTensorflowjsConverter)
});

// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __nccwpck_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __nccwpck_require__(8174);
// EXTERNAL MODULE: ./src/report/amounts.ts
var amounts = __nccwpck_require__(5911);
;// CONCATENATED MODULE: ./src/report/difference.ts


/** What differs between two versions of a model, in a few words, e.g. `1 layer added; 48.2 KiB -> 51.0 KiB (+5.8 %)`. */
function summarizeDifference(difference) {
    const { layersAdded, layersRemoved, layersChanged, layersRenamed, parameters, weightBytes } = difference;
    const layers = [
        [layersAdded, 'added'],
        [layersRemoved, 'removed'],
        [layersChanged, 'changed'],
        [layersRenamed, 'renamed'],
    ];
    const parts = [
        ...layers.flatMap(([list, what]) => (list.length === 0 ? [] : [`${(0,amounts/* formatCount */.B4)(list.length, 'layer')} ${what}`])),
        ...(difference.inputs === null ? [] : ['other inputs']),
        ...(difference.outputs === null ? [] : ['other outputs']),
        ...(parameters === null
            ? []
            : [`${(0,amounts/* formatNumber */.ZV)(parameters.before)} -> ${(0,amounts/* formatCount */.B4)(parameters.after, 'parameter')}`]),
        ...(weightBytes === null ? [] : [formatGrowth(weightBytes)]),
    ];
    return parts.length === 0 ? 'the same layers, other values of weights' : parts.join('; ');
}
/** Each thing that differs, a line a thing. */
function listDifference(difference) {
    const { layersAdded, layersRemoved, layersChanged, layersRenamed, inputs, outputs } = difference;
    return [
        ...tensorLines('inputs', inputs),
        ...tensorLines('outputs', outputs),
        ...layersAdded.map(({ layer, className }) => `added ${(0,display/* display */.V)(className)} ${(0,display/* display */.V)(layer)}`),
        ...layersRemoved.map(({ layer, className }) => `removed ${(0,display/* display */.V)(className)} ${(0,display/* display */.V)(layer)}`),
        ...layersChanged.flatMap(({ layer, className, options }) => options.map(({ option, before, after }) => `changed ${(0,display/* display */.V)(className)} ${(0,display/* display */.V)(layer)}: ${(0,display/* display */.V)(option)} ${shownValue(before)} -> ${shownValue(after)}`)),
        ...layersRenamed.map(({ before, after }) => `renamed ${(0,display/* display */.V)(before)} -> ${(0,display/* display */.V)(after)}`),
    ];
}
const shownValue = (json) => (json === null ? 'absent' : (0,display/* display */.V)(json.replaceAll('"', '')));
function tensorLines(kind, change) {
    if (change === null)
        return [];
    const list = (tensors) => tensors.map(({ name, shape, dtype }) => `${(0,display/* display */.V)(name)} ${(0,display/* display */.V)(dtype)} ${(0,amounts/* formatShape */.BB)(shape)}`).join(', ');
    return [`${kind} were ${list(change.before)}`, `${kind} are ${list(change.after)}`];
}
function formatGrowth({ before, after }) {
    const percent = before === 0 ? '' : ` (${after >= before ? '+' : ''}${((100 * (after - before)) / before).toFixed(1)} %)`;
    return `${(0,amounts/* formatBytes */.z3)(before)} -> ${(0,amounts/* formatBytes */.z3)(after)}${percent}`;
}

;// CONCATENATED MODULE: ./src/report/outcome.ts
/** Whether the report is about a path or pattern that leads to no file. */
const isLost = ({ diagnostics }) => diagnostics.some(({ code }) => code === 'file/not-found');
const outcomes = ['converted', 'convertible', 'proven', 'refused', 'failed', 'skipped', 'not found'];
/** The outcomes of a run with their numbers, e.g. `2 converted, 1 refused`. */
function countOutcomes(models) {
    const all = models.map(model => (isLost(model) ? 'not found' : model.status));
    const counts = outcomes
        .map(outcome => ({ outcome, count: all.filter(other => other === outcome).length }))
        .filter(({ count }) => count > 0);
    return counts.length === 0 ? '0 models' : counts.map(({ outcome, count }) => `${count} ${outcome}`).join(', ');
}
/** The strongest thing that was proven of a model, in a few words. */
function describeProof({ validation }) {
    if (validation === null || validation.level === 'none')
        return 'not validated';
    if (validation.level === 'integrity')
        return 'weights verified';
    const compared = validation.predictions.some(check => check.compared);
    // What quantization changes is told in a line of its own.
    if (validation.quantization !== undefined)
        return compared ? 'equal to Keras before it was quantized' : 'weights verified, predicts';
    return compared ? 'predictions equal to Keras' : 'weights verified, predicts';
}
/** The findings that count, and those that the baseline has too. */
function partFindings(findings) {
    return {
        fresh: findings.filter(({ known }) => known !== true),
        known: findings.filter(({ known }) => known === true),
    };
}

;// CONCATENATED MODULE: ./src/report/quantization.ts


/** Weights that are named beside an output; the report file has all. */
const NAMED_WEIGHTS = 3;
/** What quantization does to the predictions of a model, a sentence a line; empty where it was not measured. */
function describeQuantization({ validation }) {
    const measured = validation?.quantization;
    if (measured === undefined)
        return [];
    const several = measured.outputs.length > 1;
    return [
        ...measured.outputs.map(output => `quantized: ${describeOutput(output, several)}${describeLimit(measured)}`),
        ...describeWeights(measured),
    ];
}
function describeOutput({ name, error, meanDifference, largestValue, cosine, classes }, named) {
    const mean = (0,amounts/* formatPercent */.l9)(largestValue === 0 ? 0 : meanDifference / largestValue);
    const agreement = classes === undefined ? '' : `, ${classes.same} of ${(0,amounts/* formatNumber */.ZV)(classes.of)} classes the same`;
    const subject = named ? `${(0,display/* display */.V)(name)} moves` : 'outputs move';
    return `${subject} by up to ${(0,amounts/* formatPercent */.l9)(error)} of the largest value (mean ${mean}, cosine ${briefCosine(cosine)})${agreement}`;
}
/** As many digits as tell it from 1. */
const briefCosine = (cosine) => (cosine > 0.999999 ? '1.000000' : cosine.toFixed(6));
function describeLimit({ samples, inputs, limit }) {
    const allowed = limit === null ? '' : `, ${(0,amounts/* formatPercent */.l9)(limit)} allowed`;
    return `; ${(0,amounts/* formatCount */.B4)(samples, inputs === 'samples' ? 'sample' : 'generated sample')}${allowed}`;
}
function describeWeights({ weights }) {
    if (weights.length === 0)
        return [];
    const counts = new Map();
    for (const { dtype } of weights)
        counts.set(dtype, (counts.get(dtype) ?? 0) + 1);
    const types = [...counts].map(([dtype, count]) => `${count} ${dtype}`).join(', ');
    const most = weights.filter(({ error }) => error !== null && error > 0).slice(0, NAMED_WEIGHTS);
    const blame = most.length === 0 ? '' : `; most by ${most.map(describeWeight).join(', ')}`;
    const unmeasured = weights.filter(({ error }) => error === null).length;
    const rest = unmeasured === 0 ? '' : `; ${(0,amounts/* formatCount */.B4)(unmeasured, 'weight')} not measured alone`;
    return [`quantized: weights ${types}${blame}${rest}`];
}
const describeWeight = ({ name, dtype, error }) => `${(0,display/* display */.V)(name)} (${dtype}, ${(0,amounts/* formatPercent */.l9)(error ?? 0)})`;

;// CONCATENATED MODULE: ./src/report/training.ts

/** Layers that are named; the report file has all. */
const NAMED_LAYERS = 3;
/** What becomes of a model in training, in one line. */
function describeTraining({ preserved, changes, config, untranslated }) {
    const compiled = config === 'none'
        ? ''
        : config === 'translated'
            ? '; compiled as in Keras'
            : `; not compiled, as TensorFlow.js has no equivalent of ${untranslated.map(display/* display */.V).join(', ')}`;
    if (preserved)
        return `retraining preserved${compiled}`;
    const named = changes
        .slice(0, NAMED_LAYERS)
        .map(({ layer, className, rewrite }) => `${(0,display/* display */.V)(className)} "${(0,display/* display */.V)(layer)}"${rewrite === undefined ? '' : ` (${rewrite})`}`);
    const more = changes.length > NAMED_LAYERS ? ` and ${changes.length - NAMED_LAYERS} more` : '';
    return `retraining not preserved, because of ${named.join(', ')}${more}${compiled}`;
}

;// CONCATENATED MODULE: ./src/report/terminal.ts






const statusColours = {
    converted: 32,
    convertible: 32,
    proven: 32,
    refused: 31,
    failed: 31,
    skipped: 33,
};
const severityColours = { error: 31, warning: 33, note: 36 };
/** What became of one model: a line, then its findings. Empty when `quiet` has nothing to say. */
function renderModel(model, options) {
    const shown = model.diagnostics.filter(({ severity }) => severity !== 'note' || options.detail === 'verbose');
    const { fresh: findings, known } = partFindings(shown);
    if (options.detail === 'quiet' && findings.length === 0)
        return '';
    // A path or pattern that leads to no file is no model: the finding says it all.
    if (isLost(model))
        return `${renderFindings(findings, options.colour)
            .map(line => line.slice(2))
            .join('\n')}\n`;
    const details = options.detail === 'verbose' ? describeDetails(model) : [];
    const changes = options.detail === 'quiet' ? [] : describeChanges(model, options);
    const quantized = options.detail === 'quiet' ? [] : describeQuantization(model).map(line => `  ${line}`);
    const excused = options.detail === 'quiet' ? [] : known.map(finding => `  known ${renderFinding(finding, options.colour)}`);
    return [
        renderLine(model, options.colour),
        ...details,
        ...changes,
        ...quantized,
        ...renderFindings(findings, options.colour),
        ...excused,
    ]
        .map(line => `${line}\n`)
        .join('');
}
function describeChanges({ file, comparison }, { detail }) {
    if (comparison?.state === 'new')
        return detail === 'verbose' ? ['  new: not in the baseline'] : [];
    const difference = comparison?.difference;
    if (difference == null)
        return [];
    const moved = comparison?.baseFile == null || comparison.baseFile === file ? '' : ` (was ${(0,display/* display */.V)(comparison.baseFile)})`;
    const list = detail === 'verbose' ? listDifference(difference).map(line => `    ${line}`) : [];
    return [`  changed${moved}: ${summarizeDifference(difference)}`, ...list];
}
function renderLine(model, colour) {
    const status = paint(model.status.padEnd(11), statusColours[model.status], colour);
    const file = (0,display/* display */.V)(model.file);
    if (model.status === 'convertible')
        return `${status}  ${file}  (${(0,amounts/* formatCount */.B4)(model.parameters, 'parameter')}, ${(0,amounts/* formatBytes */.z3)(model.weightBytes)} of weights)`;
    if (model.bundle !== undefined) {
        const proof = model.status === 'proven' ? `  (${describeProof(model)})` : '';
        return `${status}  ${file} = ${(0,display/* display */.V)(model.bundle)}${proof}`;
    }
    if (model.status !== 'converted')
        return `${status}  ${file}`;
    const size = `${(0,amounts/* formatCount */.B4)(model.parameters, 'parameter')}, ${(0,amounts/* formatBytes */.z3)(model.bytes)}`;
    return `${status}  ${file} -> ${(0,display/* display */.V)(model.outputDir ?? '')}  (${size}, ${describeProof(model)})`;
}
function describeDetails(model) {
    const lines = [];
    if (model.kerasVersion !== null)
        lines.push(`  Keras ${(0,display/* display */.V)(model.kerasVersion)}`);
    if (model.sha256 !== null)
        lines.push(`  sha256 ${model.sha256}`);
    const { validation } = model;
    const { quantization } = validation ?? {};
    for (const check of quantization?.float32 ?? [])
        lines.push(`  ${describeCheck(check, true)} in float32`);
    for (const check of validation?.predictions ?? [])
        lines.push(`  ${describeCheck(check, quantization === undefined)}`);
    for (const [from, to] of Object.entries(model.renamed))
        lines.push(`  layer ${(0,display/* display */.V)(from)} is now ${(0,display/* display */.V)(to)}`);
    if (model.training !== null)
        lines.push(`  ${describeTraining(model.training)}`);
    lines.push(`  took ${(0,amounts/* formatDuration */.a3)(model.milliseconds)}`);
    return lines;
}
/** Quantized weights predict other numbers by design, so that no tolerance is theirs (`judged`). */
function describeCheck(check, judged) {
    const { batch, inputs, backend, compared, maxAbsoluteDifference: difference, tolerance, classes } = check;
    const accepted = judged && tolerance !== undefined ? ` of ${tolerance.toExponential(1)} accepted` : '';
    const largest = compared && difference !== undefined ? `, largest difference ${difference.toExponential(1)}${accepted}` : '';
    const agreement = classes === undefined ? '' : `, ${classes.same} of ${classes.of} classes the same`;
    return `predicted ${(0,amounts/* formatCount */.B4)(batch, 'sample')} (${inputs}) on ${(0,display/* display */.V)(backend)}${largest}${agreement}`;
}
/** Findings with the same code and hint stand together, and the hint once below them. */
function renderFindings(findings, colour) {
    const groups = new Map();
    for (const finding of findings) {
        const key = `${finding.severity} ${finding.code} ${finding.hint ?? ''}`;
        groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
    return [...groups.values()].flatMap(group => {
        const hint = group[0]?.hint;
        return [
            ...group.map(finding => `  ${renderFinding(finding, colour)}`),
            ...(hint === undefined ? [] : [`    ${hint}`]),
        ];
    });
}
/** A finding in one line, without its hint. */
function renderFinding({ severity, message, code }, colour) {
    return `${paint(severity, severityColours[severity], colour)}: ${message} (${code})`;
}
/** Findings that belong to no model, such as one about the baseline. */
function renderRunFindings({ diagnostics }, { colour, detail }) {
    const shown = diagnostics.filter(({ severity }) => severity !== 'note' || detail === 'verbose');
    return renderFindings(shown, colour)
        .map(line => `${line.slice(2)}\n`)
        .join('');
}
/** The last line of a run. */
function renderTotals({ models }, milliseconds) {
    const bytes = models.reduce((sum, model) => sum + model.bytes, 0);
    const took = (0,amounts/* formatDuration */.a3)(milliseconds);
    const end = bytes === 0 ? `took ${took}` : `${(0,amounts/* formatBytes */.z3)(bytes)} written in ${took}`;
    const { known } = partFindings(models.flatMap(({ diagnostics }) => diagnostics));
    const excused = known.length === 0 ? '' : `; ${(0,amounts/* formatCount */.B4)(known.length, 'known finding')} not counted`;
    return `${countOutcomes(models)}${excused}; ${end}\n`;
}
function paint(text, code, colour) {
    return colour ? `\u001b[${code}m${text}\u001b[39m` : text;
}

// EXTERNAL MODULE: ./src/version.ts
var version = __nccwpck_require__(311);
;// CONCATENATED MODULE: ./src/report/exit-code.ts

/**
 * The exit code of a run: 0 clean, 1 findings at or above `failOn` that no baseline has, 2 when nothing that was asked for exists (misuse,
 * whatever `failOn` says), 3 when a model met a fault of this program.
 */
function exitCodeOf({ models, diagnostics: others }, failOn) {
    const findings = [...others, ...models.flatMap(({ diagnostics }) => diagnostics)];
    if (findings.some(({ code }) => code === 'internal/error'))
        return 3;
    if (models.length > 0 && models.every(isLost))
        return 2;
    if (failOn === 'never')
        return 0;
    const counts = partFindings(findings).fresh.some(({ severity }) => severity === 'error' || (failOn === 'warning' && severity === 'warning'));
    return counts ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/report/json.ts
/**
 * A report, an inspection or the like as the text of a JSON file. A number that JSON cannot say (NaN, infinite) becomes
 * a string.
 */
function renderJson(value) {
    const plain = (_key, item) => typeof item === 'number' && !Number.isFinite(item) ? String(item) : item;
    return `${JSON.stringify(value, plain, 2)}\n`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/keras/parse-json.ts
var parse_json = __nccwpck_require__(8232);
;// CONCATENATED MODULE: ./src/option-text.ts





/** Reads `DTYPE` or `DTYPE=PATTERN,…`, one rule a text; at most one may stand without patterns. */
function parseQuantize(texts) {
    const problems = [];
    const rules = texts.flatMap(text => {
        const rule = parseRule(text);
        if (!('rule' in rule))
            return [rule];
        problems.push(rule);
        return [];
    });
    const rest = rules.filter(({ patterns }) => patterns === undefined);
    if (rest.length > 1) {
        const rule = 'only one can stand without patterns, because it takes every weight that no pattern matches';
        problems.push({ text: rest.map(({ dtype }) => dtype).join(' '), rule });
    }
    return { rules, problems };
}
function parseRule(text) {
    const [, dtype, patterns] = /^(float16|uint8|uint16|auto)\s*(?:=(.*))?$/s.exec(text) ?? [];
    if (dtype !== 'float16' && dtype !== 'uint8' && dtype !== 'uint16' && dtype !== 'auto')
        return { text, rule: 'it is float16, uint8, uint16 or auto, alone or followed by "=" and patterns of weight names' };
    if (patterns === undefined)
        return { dtype };
    const list = patterns.split(',').map(pattern => pattern.trim());
    return list.includes('')
        ? { text, rule: `it has an empty pattern; write ${dtype} alone for all weights` }
        : { dtype, patterns: list };
}
/** A number above 0 in decimals, such as `0.01` or `1e-3`; null when the text is none. */
function parsePositive(text) {
    const number = /^\d{0,15}(\.\d{1,15})?(e-?\d{1,2})?$/i.test(text) ? Number(text) : Number.NaN;
    return number > 0 && Number.isFinite(number) ? number : null;
}
/** Reads `KEY:FILE.json`, one pair a text; the file may have colons too. */
function parseMetadata(texts) {
    const problems = [];
    const keys = new Set();
    const files = texts.flatMap(text => {
        const colon = text.indexOf(':');
        const [key, file] = [text.slice(0, Math.max(colon, 0)).trim(), text.slice(colon + 1).trim()];
        if (key === '' || file === '')
            problems.push({ text, rule: 'it is written KEY:FILE.json' });
        else if (keys.has(key))
            problems.push({ text, rule: 'its key is given twice' });
        else {
            keys.add(key);
            return [{ key, file }];
        }
        return [];
    });
    return { files, problems };
}
/** The values of `userDefinedMetadata`. Throws an Error with one sentence that names the file which cannot be used. */
async function readMetadata(files, cwd) {
    const metadata = Object.create(null);
    for (const { key, file } of files)
        metadata[key] = await readJson(file, cwd);
    return metadata;
}
/** A metadata file cannot be used; the message says which and why. */
class MetadataFileError extends Error {
    name = 'MetadataFileError';
    file;
    constructor(file, message, options) {
        super(message, options);
        this.file = file;
    }
}
async function readJson(file, cwd) {
    let text;
    try {
        text = await (0,promises_.readFile)(external_node_path_default().resolve(cwd, file), 'utf8');
    }
    catch (cause) {
        const code = typeof cause === 'object' && cause !== null && 'code' in cause ? ` (${String(cause.code)})` : '';
        throw new MetadataFileError(file, `The metadata file ${(0,display/* display */.V)(file)} cannot be read${code}.`, { cause });
    }
    try {
        return (0,parse_json/* parseJson */.q)(text, { what: `The metadata file ${(0,display/* display */.V)(file)}` });
    }
    catch (cause) {
        if (!(cause instanceof diagnostic/* ConversionError */.zx))
            throw cause;
        throw new MetadataFileError(file, cause.message, { cause });
    }
}

;// CONCATENATED MODULE: ./src/cli/usage-error.ts
/** The command line cannot be understood or names a file that cannot be used: one sentence, exit code 2. */
class UsageError extends Error {
    name = 'UsageError';
}

;// CONCATENATED MODULE: ./src/cli/input-files.ts





/** Reads `KEY:FILE.json` pairs into one object. Throws `UsageError` that names the pair or file at fault. */
async function metadataOption(pairs, cwd) {
    const { files, problems } = parseMetadata(pairs);
    for (const { text, rule } of problems)
        throw new UsageError(`--metadata is "${text.split(':').map(display/* display */.V).join(':')}"; ${rule}.`);
    try {
        return await readMetadata(files, cwd);
    }
    catch (error) {
        throw error instanceof MetadataFileError ? new UsageError(error.message) : error;
    }
}
/** Reads the values of `--quantize`. Throws `UsageError` that quotes the one at fault. */
function quantizeOption(values) {
    const { rules, problems } = parseQuantize(values);
    for (const { text, rule } of problems)
        throw new UsageError(`--quantize is "${(0,display/* display */.V)(text)}"; ${rule}.`);
    return rules;
}
/** Throws `UsageError` unless `file` is there to be read; `option` says what it is. */
async function requireFile(option, file, cwd) {
    if (file === undefined)
        return;
    const stats = await (0,promises_.stat)(external_node_path_default().resolve(cwd, file)).catch(error => {
        throw new UsageError(`The file of --${option}, ${(0,display/* display */.V)(file)}, cannot be read${reasonOf(error)}.`);
    });
    if (!stats.isFile())
        throw new UsageError(`The file of --${option}, ${(0,display/* display */.V)(file)}, is not a regular file.`);
}
/** Writes a text file with the folders above it. Throws `UsageError` when the place cannot be written. */
async function writeTextFile(option, file, text, cwd) {
    const absolute = external_node_path_default().resolve(cwd, file);
    try {
        await (0,promises_.mkdir)(external_node_path_default().dirname(absolute), { recursive: true });
        await (0,promises_.writeFile)(absolute, text);
    }
    catch (error) {
        throw new UsageError(`The file of --${option}, ${(0,display/* display */.V)(file)}, cannot be written${reasonOf(error)}.`);
    }
}
/** The system's code, e.g. ` (EACCES)`. */
function reasonOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? ` (${String(error.code)})` : '';
}

;// CONCATENATED MODULE: ./src/cli/io.ts
/** Colours only where a person looks and has not said otherwise (https://no-color.org). */
function usesColour(output, env) {
    return output.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

;// CONCATENATED MODULE: ./src/cli/progress-line.ts


const stageNames = {
    describe: 'reading',
    encode: 'writing',
    validate: 'validating',
    write: 'finishing',
};
/** The one line at the foot of a terminal that is rewritten while a run goes on. Silent where nobody looks. */
class ProgressLine {
    #output;
    #now;
    #current = new Map();
    #shown = false;
    #last = Number.NEGATIVE_INFINITY;
    constructor(output, now = () => performance.now()) {
        this.#output = output;
        this.#now = now;
    }
    update(progress) {
        if (progress.kind === 'end') {
            this.#current.delete(progress.file);
            return;
        }
        if (progress.kind === 'start') {
            const { index, total } = progress;
            this.#current.set(progress.file, { index, total, stage: 'describe', layer: '', done: 0, bytes: 0, since: 0 });
        }
        const current = this.#current.get(progress.file);
        if (current === undefined)
            return;
        if (progress.kind === 'stage')
            current.stage = progress.stage;
        if (progress.kind === 'bytes') {
            if (current.bytes === 0)
                current.since = this.#now();
            current.layer = progress.layer;
            current.done = progress.done;
            current.bytes = progress.total;
        }
        this.#draw(progress.file, current);
    }
    /** Takes the line away, before other text is written or at the end. */
    clear() {
        if (this.#shown)
            this.#output.write('\r\u001b[2K');
        this.#shown = false;
    }
    #draw(file, current) {
        // Ten times a second is enough for eyes, and costs nothing.
        if (!this.#output.isTTY || this.#now() - this.#last < 100)
            return;
        this.#last = this.#now();
        const text = `[${current.index + 1}/${current.total}] ${(0,display/* display */.V)(file)}: ${this.#describe(current)}`;
        const points = Array.from(text);
        const room = Math.max(this.#output.columns - 1, 10);
        const cut = points.length > room ? `${points.slice(0, room - 3).join('')}...` : text;
        this.#output.write(`\r\u001b[2K${cut}`);
        this.#shown = true;
    }
    #describe({ stage, layer, done, bytes, since }) {
        if (stage !== 'encode' || bytes === 0)
            return stageNames[stage];
        const spent = this.#now() - since;
        // The first second says little about the speed.
        const left = spent > 1000 && done > 0 ? `, ${(0,amounts/* formatDuration */.a3)((spent / done) * (bytes - done))} left` : '';
        return `${stageNames[stage]} ${(0,display/* display */.V)(layer)}, ${(0,amounts/* formatBytes */.z3)(done)} of ${(0,amounts/* formatBytes */.z3)(bytes)}${left}`;
    }
}

;// CONCATENATED MODULE: ./src/cli/run.ts







/** Runs the engine over many models: tells as they end, writes the reports, gives the exit code. */
async function runModels(args, io, work) {
    const failOn = args.oneOf('fail-on', ['error', 'warning', 'never']) ?? 'error';
    const terminal = terminalOptions(args, io);
    const started = performance.now();
    const progress = new ProgressLine(terminal.detail === 'quiet' ? { ...io.stderr, isTTY: false } : io.stderr);
    const told = new Set();
    const tell = (model) => {
        if (told.has(model))
            return;
        told.add(model);
        progress.clear();
        io.stdout.write(renderModel(model, terminal));
    };
    const onProgress = (event) => {
        progress.update(event);
        if (event.kind === 'end')
            tell(event.model);
    };
    try {
        const report = await work(onProgress);
        // Patterns that led to no file have no progress of their own.
        for (const model of report.models)
            tell(model);
        io.stdout.write(renderRunFindings(report, terminal));
        if (terminal.detail !== 'quiet')
            io.stdout.write(renderTotals(report, performance.now() - started));
        await writeReports(report, args, io);
        return exitCodeOf(report, failOn);
    }
    finally {
        progress.clear();
    }
}
async function writeReports(report, args, io) {
    const [json, sarif] = [args.text('report'), args.text('sarif')];
    if (json !== undefined)
        await writeTextFile('report', json, renderJson(report), io.cwd);
    if (sarif === undefined)
        return;
    const { renderSarif } = await __nccwpck_require__.e(/* import() */ 872).then(__nccwpck_require__.bind(__nccwpck_require__, 9872));
    await writeTextFile('sarif', sarif, renderSarif(report, { cwd: io.cwd, root: io.cwd }), io.cwd);
}
function terminalOptions(args, io) {
    if (args.has('quiet') && args.has('verbose'))
        throw new UsageError('--quiet and --verbose cannot both be given.');
    const detail = args.has('quiet') ? 'quiet' : args.has('verbose') ? 'verbose' : 'normal';
    return { detail, colour: usesColour(io.stdout, io.env) };
}
/** The options that all commands over many models have. Throws `UsageError`. */
async function runOptions(args, io) {
    const architecture = args.text('architecture');
    const customLayers = args.text('custom-layers');
    await requireFile('architecture', architecture, io.cwd);
    await requireFile('custom-layers', customLayers, io.cwd);
    return withoutUndefined({
        models: args.positionals,
        cwd: io.cwd,
        signal: io.signal,
        architecture,
        customLayers,
        for: args.oneOf('for', ['inference', 'training']),
        quantize: quantizeOption(args.all('quantize')),
        baseline: args.text('baseline'),
        maxModelBytes: args.integer('max-model-bytes', 1, Number.MAX_SAFE_INTEGER),
        maxGrowthPercent: args.integer('max-growth-percent', 0, 1_000_000),
        concurrency: args.integer('concurrency', 1, 256),
        limits: limitsOf(args),
    });
}
/** The limits that the command line sets. */
function limitsOf(args) {
    const timeoutSeconds = args.integer('timeout-seconds', 1, 86400);
    return withoutUndefined({
        timeoutMs: timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000,
        fileBytes: args.integer('max-file-bytes', 1, Number.MAX_SAFE_INTEGER),
        wasmMiB: args.integer('max-memory-mib', 16, 4096),
    });
}
/** Options that were not given are left out, so that the library's defaults hold. */
function withoutUndefined(options) {
    return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./src/cli/check.ts


/** `keras-to-tfjs check`: says whether models can be converted, writes nothing but reports, gives the exit code. */
async function runCheck(args, io) {
    if (args.positionals.length === 0)
        throw new UsageError('Name the model files, folders or globs to check.');
    const options = await runOptions(args, io);
    return runModels(args, io, onProgress => io.engine.check({ ...options, onProgress }));
}

;// CONCATENATED MODULE: ./src/cli/convert.ts



/** `keras-to-tfjs convert`: converts, tells as models end, writes the reports, gives the exit code. */
async function runConvert(args, io) {
    const options = await convertOptions(args, io);
    return runModels(args, io, onProgress => io.engine.convert({ ...options, onProgress }));
}
async function convertOptions(args, io) {
    const [outputDir, samples] = [args.text('output-dir'), args.text('samples')];
    if (args.positionals.length === 0)
        throw new UsageError('Name the model files, folders or globs to convert.');
    if (outputDir === undefined)
        throw new UsageError('--output-dir is missing: the directory that the models are written to.');
    await requireFile('samples', samples, io.cwd);
    const timeoutSeconds = args.integer('timeout-seconds', 1, 86400);
    return withoutUndefined({
        ...(await runOptions(args, io)),
        outputDir,
        samples,
        quantizationRounding: args.oneOf('quantization-rounding', ['numpy2', 'numpy1']),
        shardSizeBytes: args.integer('shard-size-bytes', 1, 2 ** 31 - 1),
        splitByLayer: args.has('split-by-layer'),
        metadata: await metadataOption(args.all('metadata'), io.cwd),
        validate: args.oneOf('validate', ['auto', 'none', 'integrity', 'predict', 'reference']),
        maxQuantizationError: args.number('max-quantization-error'),
        backend: args.oneOf('backend', ['auto', 'node']),
        tfjsNodePath: args.text('tfjs-node-path'),
        validateTimeoutMs: timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000,
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./src/cli/options.ts




/** What every command has. */
const helpOption = { name: 'help', help: 'Show this help.' };
/** The options and other arguments of one command line. */
class ParsedArguments {
    positionals;
    #values;
    constructor(positionals, values) {
        this.positionals = positionals;
        this.#values = values;
    }
    has(name) {
        return this.#values.has(name);
    }
    all(name) {
        return this.#values.get(name) ?? [];
    }
    text(name) {
        return this.#values.get(name)?.[0];
    }
    oneOf(name, allowed) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        const found = allowed.find(candidate => candidate === value);
        if (found === undefined)
            throw new UsageError(`--${name} is "${(0,display/* display */.V)(value)}"; allowed are ${allowed.join(', ')}.`);
        return found;
    }
    integer(name, least, most) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
        if (number >= least && number <= most)
            return number;
        throw new UsageError(`--${name} is "${(0,display/* display */.V)(value)}"; allowed are whole numbers from ${least} to ${most}.`);
    }
    /** A number above 0, such as `0.01` or `1e-3`. */
    number(name) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        const number = parsePositive(value);
        if (number !== null)
            return number;
        throw new UsageError(`--${name} is "${(0,display/* display */.V)(value)}"; allowed are numbers above 0.`);
    }
}
/** Reads a command line by the options of its command. Throws `UsageError` for anything that is not one of them. */
function parseOptions(argv, specs) {
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...argv],
        options: Object.fromEntries(specs.map(({ name, value }) => [
            name,
            { type: value === undefined ? 'boolean' : 'string' },
        ])),
        // Our own sentences are clearer than the ones of strict mode.
        strict: false,
        tokens: true,
    });
    const values = new Map();
    const positionals = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            positionals.push(token.value);
        if (token.kind !== 'option')
            continue;
        const spec = specs.find(({ name }) => token.rawName === `--${name}`);
        if (spec === undefined)
            throw unknownOption(token.rawName, specs);
        if (values.has(spec.name) && !spec.repeatable)
            throw new UsageError(`--${spec.name} is given twice.`);
        values.set(spec.name, [
            ...(values.get(spec.name) ?? []),
            checkedValue(spec, token.value, token.inlineValue === true),
        ]);
    }
    return new ParsedArguments(positionals, values);
}
function checkedValue(spec, value, inline) {
    if (spec.value === undefined) {
        if (value !== undefined)
            throw new UsageError(`--${spec.name} takes no value, but was given "${(0,display/* display */.V)(value)}".`);
        return '';
    }
    if (value === undefined || value === '')
        throw new UsageError(`--${spec.name} needs a value: ${spec.value}.`);
    // `--output-dir --quiet` is a forgotten value, not a directory called --quiet; that one is --output-dir=--quiet.
    if (!inline && value.startsWith('-'))
        throw new UsageError(`--${spec.name} needs a value, but is followed by ${(0,display/* display */.V)(value)}.`);
    return value;
}
function unknownOption(rawName, specs) {
    const nearest = specs
        .map(({ name }) => ({ name, distance: editDistance(rawName, `--${name}`) }))
        .sort((a, b) => a.distance - b.distance)[0];
    const advice = nearest !== undefined && nearest.distance <= 3 ? ` Did you mean --${nearest.name}?` : '';
    return new UsageError(`There is no option ${(0,display/* display */.V)(rawName)}.${advice}`);
}
/** Number of letters to insert, delete or change (Levenshtein). */
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./src/cli/help-publish.ts

const verboseOption = { name: 'verbose', help: 'Show each object, and the stack of an internal error.' };
const endpointOption = {
    name: 'endpoint',
    value: 'URL',
    help: 'Server that speaks the protocol of S3 (default AWS_ENDPOINT_URL_S3, else Amazon).',
};
const publicBaseOption = {
    name: 'public-base-url',
    value: 'URL',
    help: 'Address of the bucket for pages: a CDN or a custom domain. Repeatable, one for each --to.',
    repeatable: true,
};
const destinationNote = `DEST is s3://bucket/prefix, gs://bucket/prefix or a directory. Credentials are found as the tools of the provider find them:
environment, profile, role.`;
const exitCodes = 'Exit code: 0 clean, 1 findings, 2 a mistake on the command line, 3 a fault of this program, 130 cancelled.';
/** `keras-to-tfjs publish`. */
const publishCommand = {
    name: 'publish',
    usage: 'keras-to-tfjs publish <bundle>... --to DEST [options]',
    summary: 'Publish converted models so that pages can load them at any moment, and check that they do.',
    options: [
        { name: 'to', value: 'DEST', help: 'Where to publish. Repeatable.', repeatable: true },
        {
            name: 'version',
            value: 'TEXT',
            help: 'Name of the version, with {tag} and {sha} of Git (default {tag}, else {sha}).',
        },
        {
            name: 'channel',
            value: 'TEXT',
            help: 'What points to the newest version; "none" for none (default "latest" for a release of semver). Repeatable.',
            repeatable: true,
        },
        {
            name: 'cors',
            value: 'ensure|verify|off',
            help: 'Add the CORS rule that is missing (default), only look, or neither.',
        },
        {
            name: 'cors-origins',
            value: 'ORIGIN',
            help: 'Whose pages are to load the models, such as https://app.example.com (default *, everybody). Repeatable.',
            repeatable: true,
        },
        endpointOption,
        publicBaseOption,
        { name: 'allow-rollback', help: 'Let a channel go back to an older version.' },
        { name: 'publish-partial', help: 'Publish what is whole when some of the bundles are not.' },
        {
            name: 'timeout-seconds',
            value: 'N',
            help: 'Longest wait until what was sent can be loaded from its public address (default 60).',
        },
        { name: 'dry-run', help: 'Say what would be sent and changed, and do nothing.' },
        { name: 'receipt', value: 'FILE.json', help: 'Write what was published, with addresses and digests.' },
        verboseOption,
        helpOption,
    ],
    examples: [
        {
            line: 'keras-to-tfjs publish web/models --to s3://bucket/models --version v1.2.3',
            does: 'every model below web/models',
        },
        { line: 'keras-to-tfjs publish web/models --to s3://bucket/models --dry-run', does: 'what that would do' },
    ],
    notes: [destinationNote, exitCodes],
};
/** `keras-to-tfjs probe`. */
const probeCommand = {
    name: 'probe',
    usage: 'keras-to-tfjs probe URL [options]',
    summary: 'Load a published model as a page would, and say what stands in its way. Works for any server.',
    options: [
        {
            name: 'origin',
            value: 'ORIGIN',
            help: 'Whose pages are to load it (default *, everybody). Repeatable.',
            repeatable: true,
        },
        { name: 'json', help: 'Print JSON.' },
        { name: 'verbose', help: 'Show the stack of an internal error.' },
        helpOption,
    ],
    examples: [
        {
            line: 'keras-to-tfjs probe https://cdn.example.com/models/digits/latest/model.json --origin https://app.example.com',
            does: 'as a page of that origin',
        },
    ],
    notes: ['Exit code: 0 a page can load it, 1 it cannot, 2 a mistake on the command line.'],
};
/** `keras-to-tfjs rollback`. */
const rollbackCommand = {
    name: 'rollback',
    usage: 'keras-to-tfjs rollback NAME --to DEST --version VERSION [options]',
    summary: 'Point a channel of a published model to an older version.',
    options: [
        { name: 'to', value: 'DEST', help: 'Where it was published.' },
        { name: 'version', value: 'VERSION', help: 'The version to point to.' },
        { name: 'channel', value: 'TEXT', help: 'The channel (default latest).' },
        endpointOption,
        publicBaseOption,
        { name: 'verbose', help: 'Show the stack of an internal error.' },
        helpOption,
    ],
    examples: [
        { line: 'keras-to-tfjs rollback digits --to s3://bucket/models --version v1.1.0', does: 'latest is v1.1.0' },
    ],
    notes: [destinationNote, exitCodes],
};
/** `keras-to-tfjs prune`. */
const pruneCommand = {
    name: 'prune',
    usage: 'keras-to-tfjs prune [NAME] --to DEST [options]',
    summary: 'List the versions of published models and what could go; delete that when asked to.',
    options: [
        { name: 'to', value: 'DEST', help: 'Where they were published.' },
        { name: 'keep', value: 'N', help: 'Newest versions of each model that stay (default 5).' },
        { name: 'days', value: 'N', help: 'Days that every version stays: pages that are open still use it (default 7).' },
        { name: 'delete', help: 'Delete; without it nothing changes.' },
        endpointOption,
        { name: 'verbose', help: 'Show the stack of an internal error.' },
        helpOption,
    ],
    examples: [
        { line: 'keras-to-tfjs prune --to s3://bucket/models', does: 'what could go' },
        { line: 'keras-to-tfjs prune digits --to s3://bucket/models --keep 3 --delete', does: 'old versions of digits' },
    ],
    notes: [
        `What any channel names stays. Only versions that were published by this program are touched.\n${destinationNote}`,
        exitCodes,
    ],
};

;// CONCATENATED MODULE: ./src/cli/help-validate.ts
/** `keras-to-tfjs validate`; `shared` are the options that it has in common with others. */
const validateCommand = (shared, exitCodes) => ({
    name: 'validate',
    usage: 'keras-to-tfjs validate MODEL BUNDLE [options]',
    summary: 'Put a model.json on trial, whoever made it: whether it has the layers and weights of a Keras file, and predicts the same.',
    options: [
        {
            name: 'level',
            value: 'auto|integrity|predict|reference',
            help: 'How far to go (default auto: the strongest that fits its size).',
        },
        {
            name: 'samples',
            value: 'FILE',
            help: 'Inputs, and optionally outputs of Keras, to predict with (.json, .npz, .npy; default: MODEL.samples.* beside it).',
        },
        ...shared,
    ],
    examples: [
        { line: 'keras-to-tfjs validate model.h5 web/model', does: 'a directory, or its model.json' },
        {
            line: 'keras-to-tfjs validate model.h5 https://example.org/models/digits/model.json',
            does: 'what pages load from a server',
        },
    ],
    notes: [exitCodes],
});

;// CONCATENATED MODULE: ./src/cli/help.ts



const limitOptions = [
    { name: 'timeout-seconds', value: 'N', help: 'Longest time to read one model, and to validate one (default 120).' },
    { name: 'max-file-bytes', value: 'N', help: 'Largest model file that is opened.' },
    { name: 'max-memory-mib', value: 'N', help: 'Largest memory of the process that reads a model file.' },
];
const architectureOption = {
    name: 'architecture',
    value: 'FILE',
    help: 'JSON of model.to_json(), or a model.json, for files that hold weights only.',
};
const help_quantizeOption = {
    name: 'quantize',
    value: 'float16|uint8|uint16|auto[=PATTERN,...]',
    help: 'Store weights smaller; with patterns only those whose name matches one; auto chooses for each. Repeatable.',
    repeatable: true,
};
/** Options of the commands that predict. */
const backendOptions = [
    {
        name: 'backend',
        value: 'auto|node',
        help: 'Second opinion beside wasm: the cpu backend (auto), or an installed @tensorflow/tfjs-node.',
    },
    {
        name: 'tfjs-node-path',
        value: 'DIR',
        help: 'Where @tensorflow/tfjs-node is installed (default: as Node finds it).',
    },
];
/** Options of the commands that go over many models. */
const help_runOptions = [
    {
        name: 'custom-layers',
        value: 'FILE.js',
        help: 'A module that registers the classes of custom layers with tf.serialization.registerClass.',
    },
    {
        name: 'for',
        value: 'inference|training',
        help: 'What the models are for (default inference); training refuses rewrites that change it.',
    },
    {
        name: 'baseline',
        value: 'REF|REPORT.json',
        help: 'A commit, or a report of an earlier run: what a model had there is known and does not count.',
    },
    { name: 'max-model-bytes', value: 'N', help: 'Most bytes that the weights of one model may have.' },
    { name: 'max-growth-percent', value: 'N', help: 'Most that these bytes may grow from the baseline.' },
    { name: 'report', value: 'FILE.json', help: 'Write all that was found as JSON.' },
    { name: 'sarif', value: 'FILE', help: 'Write all that was found as SARIF 2.1.0, for code scanning.' },
    {
        name: 'fail-on',
        value: 'error|warning|never',
        help: 'From which finding on the exit code is 1 (default error).',
    },
    {
        name: 'concurrency',
        value: 'N',
        help: 'Models worked on at the same time (default: number of processors, at most 4).',
    },
    ...limitOptions,
    { name: 'quiet', help: 'Show errors and warnings only.' },
    { name: 'verbose', help: 'Show notes and measurements too, and the stack of an internal error.' },
    helpOption,
];
const help_exitCodes = 'Exit code: 0 clean, 1 findings at or above --fail-on, 2 a mistake on the command line, 3 a fault of this program, 130 cancelled.';
/** `keras-to-tfjs check`. */
const checkCommand = {
    name: 'check',
    usage: 'keras-to-tfjs check <file|folder|glob>... [options]',
    summary: 'Say whether models can be converted, with every reason why not, and write nothing.',
    options: [architectureOption, help_quantizeOption, ...help_runOptions],
    examples: [
        { line: "keras-to-tfjs check 'models/**/*.h5'", does: 'every .h5 below models' },
        { line: "keras-to-tfjs check 'models/**/*.h5' --baseline main", does: 'only what is new since main counts' },
        { line: 'keras-to-tfjs check model.h5 --max-model-bytes 5000000', does: 'at most 5 MB of weights' },
    ],
    notes: [help_exitCodes],
};
/** `keras-to-tfjs convert`. */
const convertCommand = {
    name: 'convert',
    usage: 'keras-to-tfjs convert <file|folder|glob>... --output-dir DIR [options]',
    summary: 'Convert Keras models (.h5, .keras) to TensorFlow.js Layers models and prove that they predict the same.',
    options: [
        {
            name: 'output-dir',
            value: 'DIR',
            help: 'Where the models go: DIR/<path of the model without suffix>/model.json.',
        },
        architectureOption,
        help_quantizeOption,
        {
            name: 'quantization-rounding',
            value: 'numpy2|numpy1',
            help: 'Whose arithmetic to quantize with (default numpy2).',
        },
        {
            name: 'max-quantization-error',
            value: 'X',
            help: 'Most that quantization may move an output, as a part of its largest value (auto: 0.01).',
        },
        { name: 'split-by-layer', help: 'One group of weight files for each layer.' },
        { name: 'shard-size-bytes', value: 'N', help: 'Size of a weight file (default 4194304).' },
        {
            name: 'metadata',
            value: 'KEY:FILE.json',
            help: 'Put the JSON of a file into userDefinedMetadata. Repeatable.',
            repeatable: true,
        },
        {
            name: 'validate',
            value: 'auto|none|integrity|predict',
            help: 'How far to prove each model (default auto: the strongest that fits its size).',
        },
        {
            name: 'samples',
            value: 'FILE',
            help: 'Inputs, and optionally outputs of Keras, to predict with (.json, .npz, .npy; default: MODEL.samples.* beside each model).',
        },
        ...backendOptions,
        ...help_runOptions,
    ],
    examples: [
        { line: "keras-to-tfjs convert 'models/**/*.h5' --output-dir web/models", does: 'every .h5 below models' },
        { line: 'keras-to-tfjs convert model.h5 --output-dir web --quantize float16', does: 'half the size' },
        {
            line: "keras-to-tfjs convert model.h5 --output-dir web --quantize 'uint8=*/kernel' --quantize float16",
            does: 'kernels in 8 bits, the rest in 16',
        },
        {
            line: 'keras-to-tfjs convert weights.h5 --output-dir web --architecture model.to_json.json',
            does: 'a file with weights only',
        },
    ],
    notes: [help_exitCodes],
};
/** What only has a meaning where many models are looked at. */
const forMany = new Set(['for', 'baseline', 'max-model-bytes', 'max-growth-percent', 'concurrency']);
/** `keras-to-tfjs validate`. */
const help_validateCommand = validateCommand([architectureOption, ...backendOptions, ...help_runOptions.filter(({ name }) => !forMany.has(name))], help_exitCodes);
/** `keras-to-tfjs inspect`. */
const inspectCommand = {
    name: 'inspect',
    usage: 'keras-to-tfjs inspect FILE [options]',
    summary: 'Show what is in a model file: Keras version, layers, shapes, sizes, and what a conversion would find.',
    options: [
        architectureOption,
        { name: 'json', help: 'Print JSON.' },
        ...limitOptions,
        { name: 'verbose', help: 'Show the stack of an internal error.' },
        helpOption,
    ],
    examples: [
        { line: 'keras-to-tfjs inspect model.h5', does: 'a table for people' },
        { line: 'keras-to-tfjs inspect model.h5 --json', does: 'the same for programs' },
    ],
};
/** `keras-to-tfjs serve`. */
const serveCommand = {
    name: 'serve',
    usage: 'keras-to-tfjs serve DIR [options]',
    summary: 'Serve converted models to browsers on this machine, for trying them. Ctrl-C ends it.',
    options: [
        { name: 'port', value: 'N', help: 'Port (default 8080; 0 takes a free one).' },
        { name: 'verbose', help: 'Show each request, and the stack of an internal error.' },
        helpOption,
    ],
    examples: [{ line: 'keras-to-tfjs serve web/models', does: 'then open http://127.0.0.1:8080/' }],
};
/** All commands, in the order of the help. */
const commands = [
    convertCommand,
    checkCommand,
    help_validateCommand,
    inspectCommand,
    serveCommand,
    publishCommand,
    probeCommand,
    rollbackCommand,
    pruneCommand,
];
/** The help of the program as a whole. */
function renderHelp() {
    const lines = commands.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]);
    const examples = commands.flatMap(({ examples: [first] }) => (first === undefined ? [] : [`  ${first.line}`]));
    return `Convert Keras models (.h5, .keras) to TensorFlow.js Layers models that predict the same numbers, or say exactly why not.

Commands:
${lines.join('\n')}

Examples:
${examples.join('\n')}

keras-to-tfjs <command> --help shows the options of a command, keras-to-tfjs --version the version.
`;
}
/** The help of one command. */
function renderCommandHelp({ usage, summary, options, examples, notes }) {
    const labels = options.map(({ name, value }) => `--${name}${value === undefined ? '' : ` ${value}`}`);
    const width = Math.max(...labels.map(label => label.length).filter(length => length <= 28));
    const rows = options.map(({ help }, index) => {
        const label = labels[index] ?? '';
        return label.length <= width ? `  ${label.padEnd(width)}  ${help}` : `  ${label}\n  ${' '.repeat(width)}  ${help}`;
    });
    const lines = examples.map(({ line, does }) => `  ${line}\n      ${does}`);
    const rest = notes === undefined ? '' : `\n${notes.join('\n')}\n`;
    return `${summary}\n\nUsage: ${usage}\n\nOptions:\n${rows.join('\n')}\n\nExamples:\n${lines.join('\n')}\n${rest}`;
}

;// CONCATENATED MODULE: ./src/report/inspect-table.ts



const containers = {
    'keras-2-h5': 'whole model (HDF5)',
    'keras-2-weights-h5': 'weights only (HDF5)',
    'keras-3-h5': 'whole model (HDF5)',
    'keras-archive': 'whole model (.keras archive)',
    'keras-3-weights-h5': 'weights only (.weights.h5)',
};
/** What is in a model file, as lines for people: facts, a table of layers, inputs and outputs, findings. */
function renderInspection(inspection, colour) {
    const { kerasVersion, backend, layers, diagnostics } = inspection;
    const facts = [
        `file     ${(0,display/* display */.V)(inspection.file)}`,
        `holds    ${containers[inspection.container]}`,
        `saved by ${kerasVersion === null ? 'an unnamed version of Keras' : `Keras ${(0,display/* display */.V)(kerasVersion)}`}${backend === null ? '' : ` on ${(0,display/* display */.V)(backend)}`}`,
        `weights  ${(0,amounts/* formatCount */.B4)(inspection.parameters, 'parameter')}, ${(0,amounts/* formatBytes */.z3)(inspection.bytes)} in ${(0,amounts/* formatCount */.B4)(layers.length, 'layer')}`,
    ];
    const tensors = [
        ...inspection.inputs.map(tensor => renderTensor('input ', tensor)),
        ...inspection.outputs.map(tensor => renderTensor('output', tensor)),
    ];
    const findings = diagnostics.flatMap(finding => [
        renderFinding(finding, colour),
        ...(finding.hint === undefined ? [] : [`  ${finding.hint}`]),
    ]);
    return [facts, renderTable(layers), tensors, findings]
        .filter(lines => lines.length > 0)
        .map(lines => lines.map(line => `${line}\n`).join(''))
        .join('\n');
}
const renderTensor = (kind, { name, shape, dtype }) => `${kind}   ${(0,display/* display */.V)(name)}: ${dtype} ${(0,amounts/* formatShape */.BB)(shape)}`;
const header = ['layer', 'class', 'output shape', 'parameters', 'dtype', 'size', 'connected to'];
/** Columns of numbers stand to the right. */
const numeric = new Set([3, 5]);
function renderTable(layers) {
    const rows = [header, ...layers.map(rowOf)];
    const widths = header.map((_, column) => Math.max(...rows.map(row => Array.from(row[column] ?? '').length)));
    return rows.map(row => row
        .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - Array.from(cell).length);
        return numeric.has(column) ? space + cell : cell + space;
    })
        .join('  ')
        .trimEnd());
}
function rowOf(layer) {
    const empty = layer.parameters === 0;
    return [
        (0,display/* display */.V)(layer.name),
        (0,display/* display */.V)(layer.className),
        layer.outputShape === null ? '?' : (0,amounts/* formatShape */.BB)(layer.outputShape),
        layer.parameters.toLocaleString('en-US'),
        layer.dtypes.join(', '),
        empty ? '' : (0,amounts/* formatBytes */.z3)(layer.bytes),
        layer.connectedTo.map(display/* display */.V).join(', '),
    ];
}

;// CONCATENATED MODULE: ./src/cli/inspect.ts






/** `keras-to-tfjs inspect`: prints what is in one file. Findings about the model do not change the exit code. */
async function runInspect(args, io) {
    const [file, ...more] = args.positionals;
    if (file === undefined || more.length > 0)
        throw new UsageError('Name one model file to inspect.');
    const architecture = args.text('architecture');
    await requireFile('architecture', architecture, io.cwd);
    const options = { cwd: io.cwd, limits: limitsOf(args), ...(architecture === undefined ? {} : { architecture }) };
    const inspection = await io.engine.inspect(file, options);
    io.stdout.write(args.has('json') ? renderJson(inspection) : renderInspection(inspection, usesColour(io.stdout, io.env)));
    return 0;
}

// EXTERNAL MODULE: ./src/publish/receipt.ts
var receipt = __nccwpck_require__(4275);
;// CONCATENATED MODULE: ./src/report/publication.ts


/** What was, or in a dry run would be, published to one destination, for a terminal or a log. */
function renderReceipt(receipt) {
    const lines = receipt.dryRun ? [`${receipt.destination}: nothing was sent (dry run)`] : [receipt.destination];
    if (receipt.dryRun)
        lines.push(...receipt.objects.map(describeObject));
    for (const { name, version, url, channels } of receipt.publications) {
        lines.push(`${receipt.dryRun ? 'would be' : 'published'}  ${name} ${version}${url === null ? '' : `  ${url}`}`);
        for (const { channel, state, version: at, url: address } of channels) {
            const where = at === null ? '' : state === 'planned' ? `, now at ${(0,display/* display */.V)(at)}` : ` at ${(0,display/* display */.V)(at)}`;
            lines.push(`  ${channel}: ${state}${where}${address === null ? '' : `  ${address}`}`);
        }
    }
    lines.push(...describeCors(receipt), describeTotals(receipt));
    return lines.map(line => `${line}\n`).join('');
}
const describeObject = ({ state, key, bytes, contentType, cacheControl }) => `${state === 'planned' ? 'would send' : state.padEnd(10)}  ${key}  (${(0,amounts/* formatBytes */.z3)(bytes)}; ${contentType}; ${cacheControl})`;
const corsStates = {
    off: null,
    sufficient: 'CORS: the rules let the pages in, nothing was changed',
    granted: 'CORS: a rule was added',
    unknown: 'CORS: the rules cannot be seen; the pages were let in',
    unsupported: 'CORS: the storage has no rules of its own; the pages were let in',
    missing: 'CORS: a rule would be added',
};
function describeCors({ cors: { state, before, after } }) {
    const text = corsStates[state];
    if (text === null)
        return [];
    if (state !== 'missing' && state !== 'granted')
        return [text];
    const old = new Set((before ?? []).map(rule => JSON.stringify(rule)));
    const rules = (after ?? []).map(rule => JSON.stringify(rule));
    const kept = new Set(rules);
    return [
        text,
        ...[...old].filter(rule => !kept.has(rule)).map(rule => `  - ${rule}`),
        ...rules.filter(rule => !old.has(rule)).map(rule => `  + ${rule}`),
    ];
}
function describeTotals({ objects, looks, dryRun }) {
    const sent = objects.filter(({ state }) => state !== 'present');
    const bytes = sent.reduce((sum, object) => sum + object.bytes, 0);
    const there = `${objects.length - sent.length} already there`;
    if (dryRun)
        return `${(0,amounts/* formatCount */.B4)(sent.length, 'object')} to send (${(0,amounts/* formatBytes */.z3)(bytes)}), ${there}`;
    const loaded = looks === 0 ? '' : `; ${(0,amounts/* formatCount */.B4)(looks, 'object')} loaded back as a page would, all equal`;
    return `${(0,amounts/* formatCount */.B4)(sent.length, 'object')} sent (${(0,amounts/* formatBytes */.z3)(bytes)}), ${there}${loaded}`;
}

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __nccwpck_require__(3382);
;// CONCATENATED MODULE: ./src/cli/serve-page.ts




/** Every directory below `root` that holds a model.json of TensorFlow.js. */
async function listBundles(root) {
    const files = await (0,dist/* glob */.TI)(['**/model.json'], {
        cwd: root,
        dot: false,
        expandDirectories: false,
        followSymbolicLinks: false,
        ignore: ['**/node_modules/**'],
    });
    const bundles = await Promise.all(files.sort().map(file => readBundle(root, file)));
    return bundles.filter(bundle => bundle !== null);
}
async function readBundle(root, file) {
    try {
        const { format } = JSON.parse(await (0,promises_.readFile)(external_node_path_default().join(root, file), 'utf8'));
        const directory = external_node_path_default().posix.dirname(file);
        return typeof format === 'string' ? { directory: directory === '.' ? '' : directory, format } : null;
    }
    catch {
        // Some other model.json, or one that is being replaced.
        return null;
    }
}
/** The page at `/`: each model with the line that loads it. */
function renderIndexPage(bundles, origin) {
    const items = bundles.map(bundle => {
        const name = bundle.directory === '' ? 'model' : (0,display/* display */.V)(bundle.directory);
        const parts = [...bundle.directory.split('/').filter(part => part !== ''), 'model.json'];
        const address = `${origin}/${parts.map(encodeURIComponent).join('/')}`;
        const load = bundle.format === 'graph-model' ? 'loadGraphModel' : 'loadLayersModel';
        const line = `const model = await tf.${load}(${JSON.stringify(address)})`;
        return `<li><h2>${escapeHtml(name)}</h2><p><a href="${escapeHtml(address)}">model.json</a></p><pre>${escapeHtml(line)}</pre></li>`;
    });
    const list = items.length === 0 ? '<p>There is no model.json below this directory.</p>' : `<ul>${items.join('\n')}</ul>`;
    return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>keras-to-tfjs serve</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}pre{background:#f4f4f4;padding:.5rem;overflow:auto}ul{list-style:none;padding:0}</style>
<h1>Models</h1>
${list}
</html>
`;
}
/** Encoded addresses keep apostrophes. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./src/cli/bundles.ts





/** Every model in the directories that were named, or below them. Throws `UsageError` where there is none. */
async function findBundles(given, cwd) {
    const bundles = [];
    for (const text of given) {
        const absolute = external_node_path_default().resolve(cwd, text);
        const root = external_node_path_default().basename(absolute) === 'model.json' ? external_node_path_default().dirname(absolute) : absolute;
        const stats = await (0,promises_.stat)(root).catch(() => null);
        if (stats === null || !stats.isDirectory())
            throw new UsageError(`There is no directory ${(0,display/* display */.V)(text)}.`);
        const found = await listBundles(root);
        const here = found.filter(({ directory }) => directory === '');
        if (found.length === 0)
            throw new UsageError(`There is no model.json in ${(0,display/* display */.V)(text)} or below.`);
        for (const { directory } of here.length > 0 ? here : found)
            bundles.push({
                name: directory === '' ? external_node_path_default().basename(root) : directory,
                directory: external_node_path_default().join(root, ...directory.split('/')),
            });
    }
    return bundles;
}

// EXTERNAL MODULE: ./src/compare/git.ts
var compare_git = __nccwpck_require__(2283);
;// CONCATENATED MODULE: ./src/cli/git-names.ts

/** The commit that is checked out, as `sha`, and a tag that stands exactly there, as `tag`; what there is not is missing. */
async function gitNames({ cwd, signal }) {
    const git = new compare_git/* Git */.T(cwd, signal);
    const sha = await git.tryAsk('rev-parse', '--verify', '--quiet', 'HEAD');
    if (sha === null)
        return {};
    const tag = await git.tryAsk('describe', '--tags', '--exact-match', 'HEAD');
    return tag === null ? { sha } : { sha, tag };
}

;// CONCATENATED MODULE: ./src/cli/publish.ts










/** What the options of all commands about destinations are called. */
const destinationNames = { destination: '--to', endpoint: '--endpoint', publicBaseUrl: '--public-base-url' };
/** `keras-to-tfjs publish`: publishes bundles, tells what became of them, gives the exit code. */
async function runPublish(args, io) {
    if (args.positionals.length === 0)
        throw new UsageError('Name the directories of the converted models to publish.');
    if (!args.has('to'))
        throw new UsageError('--to is missing: the bucket or directory to publish to.');
    const { receipts, diagnostics } = await io.engine.publish(await requestOf(args, io));
    for (const receipt of receipts)
        io.stdout.write(renderReceipt(receipt));
    const colour = usesColour(io.stderr, io.env);
    const findings = [...diagnostics, ...receipts.flatMap(receipt => receipt.diagnostics)];
    for (const finding of findings)
        io.stderr.write(`${renderFinding(finding, colour)}\n${finding.hint === undefined ? '' : `  ${finding.hint}\n`}`);
    const file = args.text('receipt');
    if (file !== undefined)
        await writeTextFile('receipt', file, renderJson((0,receipt/* receiptFileOf */.a)(receipts)), io.cwd);
    return findings.some(diagnostic/* isError */.bJ) ? 1 : 0;
}
async function requestOf(args, io) {
    const values = await gitNames(io);
    const timeoutSeconds = args.integer('timeout-seconds', 1, 3600);
    const channels = args.all('channel');
    const origins = args.all('cors-origins');
    return {
        bundles: await findBundles(args.positionals, io.cwd),
        destinations: args.all('to'),
        version: args.text('version') ?? defaultVersion(values),
        channels: channels.length === 0 ? 'auto' : channels.filter(channel => channel !== 'none'),
        values,
        cors: args.oneOf('cors', ['ensure', 'verify', 'off']) ?? 'ensure',
        origins: origins.length === 0 ? ['*'] : origins,
        allowRollback: args.has('allow-rollback'),
        partial: args.has('publish-partial'),
        dryRun: args.has('dry-run'),
        endpoint: args.text('endpoint'),
        publicBaseUrls: args.all('public-base-url'),
        patienceMs: timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000,
        signal: io.signal,
        onStep: args.has('verbose') ? step => io.stderr.write(`${step}\n`) : undefined,
        cwd: io.cwd,
        env: io.env,
        names: { ...destinationNames, version: '--version', channel: '--channel', corsOrigins: '--cors-origins' },
    };
}
function defaultVersion(values) {
    if ('tag' in values)
        return '{tag}';
    if ('sha' in values)
        return '{sha}';
    throw new UsageError('--version is missing, and there is no commit of Git that could name the version.');
}

;// CONCATENATED MODULE: ./src/cli/published.ts





/** `keras-to-tfjs probe`: 0 when a page can load the model, else 1. */
async function runProbe(args, io) {
    const [url, ...more] = args.positionals;
    if (url === undefined || more.length > 0)
        throw new UsageError('Name one address of a model.json to probe.');
    const given = args.all('origin');
    const probe = await io.engine.probe(url, given.length === 0 ? ['*'] : given, io.signal);
    io.stdout.write(args.has('json') ? renderJson(probe) : renderProbe(probe));
    return probe.faults.length === 0 && probe.files.every(({ faults }) => faults.length === 0) ? 0 : 1;
}
function renderProbe({ files, faults, warnings }) {
    const lines = files.flatMap(describeFile);
    const wrong = faults.length + files.filter(file => file.faults.length > 0).length;
    const verdict = wrong === 0
        ? 'A page can load this model.'
        : `A page cannot load this model: ${wrong} of ${files.length} files ${wrong === 1 ? 'is' : 'are'} wrong.`;
    return [...lines, ...faults, ...warnings.map(warning => `warning: ${warning}`), verdict]
        .map(line => `${line}\n`)
        .join('');
}
function describeFile({ url, bytes, comparedWith, faults }) {
    const proof = { record: ', as published', name: ', as its name says' };
    const known = comparedWith === null ? '' : proof[comparedWith];
    if (faults.length === 0)
        return [`ok     ${url}  (${(0,amounts/* formatBytes */.z3)(bytes)}${known})`];
    return [`wrong  ${url}`, ...faults.map(fault => `         ${fault}`)];
}
/** `keras-to-tfjs rollback`. */
async function runRollback(args, io) {
    const [name, ...more] = args.positionals;
    const version = args.text('version');
    if (name === undefined || more.length > 0)
        throw new UsageError('Name one published model.');
    if (version === undefined)
        throw new UsageError('--version is missing: the version to go back to.');
    const channel = args.text('channel') ?? 'latest';
    const moved = await io.engine.rollback({ ...destinationOf(args, io), name, version, channel });
    const address = moved.url === null ? '' : `  ${moved.url}`;
    io.stdout.write(`${name}: ${channel} ${moved.state === 'moved' ? 'is now' : 'was already'} ${version}${address}\n`);
    return 0;
}
/** `keras-to-tfjs prune`. */
async function runPrune(args, io) {
    const [name = '', ...more] = args.positionals;
    if (more.length > 0)
        throw new UsageError('Name one published model, or none for all.');
    const remove = args.has('delete');
    const keep = args.integer('keep', 1, 100_000) ?? 5;
    const days = args.integer('days', 0, 36_500) ?? 7;
    const versions = await io.engine.prune({ ...destinationOf(args, io), name, keep, days, remove });
    for (const version of versions)
        io.stdout.write(`${describeVersion(version, remove)}\n`);
    const gone = versions.filter(({ kept }) => kept === null);
    const bytes = (0,amounts/* formatBytes */.z3)(gone.reduce((sum, version) => sum + version.bytes, 0));
    const verb = remove ? 'deleted' : 'could go';
    const advice = remove || gone.length === 0 ? '' : '; --delete deletes them';
    io.stdout.write(`${gone.length} of ${versions.length} versions ${verb} (${bytes})${advice}\n`);
    return 0;
}
const reasons = { newest: 'one of the newest', channel: 'named by a channel', young: 'young' };
function describeVersion({ name, version, kept, bytes, published }, remove) {
    const fate = kept !== null ? 'kept    ' : remove ? 'deleted ' : 'could go';
    const why = kept === null ? '' : `, ${reasons[kept]}`;
    const day = published.toISOString().slice(0, 10);
    return `${fate}  ${(0,display/* display */.V)(name)} ${(0,display/* display */.V)(version)}  (${(0,amounts/* formatBytes */.z3)(bytes)}, ${day}${why})`;
}
function destinationOf(args, io) {
    const destination = args.text('to');
    if (destination === undefined)
        throw new UsageError('--to is missing: the bucket or directory.');
    const options = {
        endpoint: args.text('endpoint'),
        publicBaseUrl: args.text('public-base-url'),
        signal: io.signal,
        cwd: io.cwd,
        env: io.env,
        names: destinationNames,
    };
    return { destination, options };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __nccwpck_require__(6466);
;// CONCATENATED MODULE: ./src/cli/serve.ts







/** Loopback only: nobody else on the network can see what is served. */
const HOST = '127.0.0.1';
const contentTypes = {
    '.json': 'application/json; charset=utf-8',
    '.bin': 'application/octet-stream',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8',
    '.wasm': 'application/wasm',
    '.txt': 'text/plain; charset=utf-8',
};
/** `keras-to-tfjs serve`: serves a directory until Ctrl-C. */
async function runServe(args, io) {
    const [directory, ...more] = args.positionals;
    if (directory === undefined || more.length > 0)
        throw new UsageError('Name one directory to serve.');
    const root = external_node_path_default().resolve(io.cwd, directory);
    const stats = await (0,promises_.stat)(root).catch(() => null);
    if (stats === null || !stats.isDirectory())
        throw new UsageError(`There is no directory ${(0,display/* display */.V)(directory)}.`);
    const port = args.integer('port', 0, 65535) ?? 8080;
    const log = args.has('verbose') ? (line) => io.stdout.write(`${line}\n`) : () => { };
    const server = await listen(await createBundleServer(root, log), port);
    const address = server.address();
    const chosen = typeof address === 'object' && address !== null ? address.port : port;
    io.stdout.write(`Serving ${(0,display/* display */.V)(directory)} at http://${HOST}:${chosen}/ until Ctrl-C\n`);
    await new Promise(resolve => {
        io.signal.addEventListener('abort', () => resolve(), { once: true });
        if (io.signal.aborted)
            resolve();
    });
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    return 0;
}
async function listen(server, port) {
    await new Promise((resolve, reject) => {
        server.once('error', (error) => {
            const inUse = error.code === 'EADDRINUSE';
            reject(new UsageError(inUse
                ? `Port ${port} is in use; choose another with --port, or --port 0.`
                : `Port ${port} cannot be opened (${error.code}).`));
        });
        server.listen(port, HOST, resolve);
    });
    return server;
}
/**
 * A server of the files below `root`, open to pages of any origin, and of a page at `/` that lists the models.
 * Symbolic links that lead out of `root` and hidden files are not served.
 */
async function createBundleServer(root, log = () => { }) {
    const realRoot = await (0,promises_.realpath)(root);
    return (0,external_node_http_.createServer)((request, response) => {
        answer(realRoot, request, response)
            .catch(() => {
            if (response.headersSent)
                response.destroy();
            else
                sendText(response, 500, 'The file could not be read.');
        })
            .finally(() => log(`${response.statusCode} ${request.method} ${(0,display/* display */.V)(request.url ?? '')}`));
    });
}
async function answer(root, request, response) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // A model that was just converted again must not come from the browser's cache.
    response.setHeader('Cache-Control', 'no-cache');
    if (request.method === 'OPTIONS')
        return answerPreflight(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD')
        return sendText(response, 405, 'Only GET and HEAD are answered.');
    const target = decodePath(request.url ?? '/');
    if (target === '/')
        return sendIndex(root, request, response);
    const file = target === null ? null : await findFile(root, target);
    if (file === null)
        return sendText(response, 404, 'There is no such file.');
    await sendFile(file, request, response);
}
function answerPreflight(request, response) {
    response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD');
    response.setHeader('Access-Control-Allow-Headers', request.headers['access-control-request-headers'] ?? '*');
    // Chrome asks before a public page may reach a server on this machine.
    response.setHeader('Access-Control-Allow-Private-Network', 'true');
    response.writeHead(204).end();
}
/** The path of a request, decoded once; null when it is not one. */
function decodePath(url) {
    try {
        const decoded = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
        return decoded.startsWith('/') && !decoded.includes('\0') ? decoded : null;
    }
    catch {
        return null;
    }
}
/** The real path of a regular file below `root` that `target` names, or null. */
async function findFile(root, target) {
    const parts = target.split('/').filter(part => part !== '');
    // `..`, hidden files, and on Windows drives, streams and backslashes.
    if (parts.some(part => part.startsWith('.') || ((external_node_path_default()).sep === '\\' && /[\\:]/.test(part))))
        return null;
    const real = await (0,promises_.realpath)(external_node_path_default().join(root, ...parts)).catch(() => null);
    if (real === null || !real.startsWith(root.endsWith((external_node_path_default()).sep) ? root : root + (external_node_path_default()).sep))
        return null;
    const stats = await (0,promises_.stat)(real).catch(() => null);
    return stats?.isFile() ? real : null;
}
async function sendFile(file, request, response) {
    const handle = await (0,promises_.open)(file);
    try {
        const { size } = await handle.stat();
        const type = contentTypes[external_node_path_default().extname(file).toLowerCase()] ?? 'application/octet-stream';
        response.writeHead(200, { 'Content-Type': type, 'Content-Length': size });
        if (request.method === 'HEAD' || size === 0)
            response.end();
        // `end` keeps a file that grows meanwhile to the length that was announced.
        else
            await (0,external_node_stream_promises_.pipeline)(handle.createReadStream({ autoClose: false, end: size - 1 }), response);
    }
    catch (error) {
        // A page that was closed during a download is no fault.
        if (!response.destroyed)
            throw error;
    }
    finally {
        await handle.close();
    }
}
async function sendIndex(root, request, response) {
    const page = renderIndexPage(await listBundles(root), `http://${request.headers.host ?? HOST}`);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(page) });
    response.end(request.method === 'HEAD' ? undefined : page);
}
function sendText(response, status, text) {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

;// CONCATENATED MODULE: ./src/cli/validate.ts




/** `keras-to-tfjs validate`: puts one bundle on trial, writes the reports, gives the exit code. */
async function runValidate(args, io) {
    const options = await validateOptions(args, io);
    return runModels(args, io, onProgress => io.engine.validate({ ...options, onProgress }));
}
async function validateOptions(args, io) {
    const [model, bundle, ...more] = args.positionals;
    if (model === undefined || bundle === undefined)
        throw new UsageError('Name the Keras model and the bundle: its directory, its model.json, or the URL of one.');
    if (more[0] !== undefined)
        throw new UsageError(`One model and one bundle are enough; ${(0,display/* display */.V)(more[0])} is neither.`);
    const files = { samples: args.text('samples'), architecture: args.text('architecture') };
    const customLayers = args.text('custom-layers');
    for (const [option, file] of Object.entries({ ...files, 'custom-layers': customLayers }))
        await requireFile(option, file, io.cwd);
    const timeoutSeconds = args.integer('timeout-seconds', 1, 86400);
    return withoutUndefined({
        model,
        bundle,
        ...files,
        customLayers,
        cwd: io.cwd,
        signal: io.signal,
        level: args.oneOf('level', ['auto', 'integrity', 'predict', 'reference']),
        backend: args.oneOf('backend', ['auto', 'node']),
        tfjsNodePath: args.text('tfjs-node-path'),
        validateTimeoutMs: timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000,
        limits: limitsOf(args),
    });
}

;// CONCATENATED MODULE: ./src/cli/main.ts















const runs = {
    check: runCheck,
    convert: runConvert,
    validate: runValidate,
    inspect: runInspect,
    serve: runServe,
    publish: runPublish,
    probe: runProbe,
    rollback: runRollback,
    prune: runPrune,
};
/**
 * The command line `keras-to-tfjs`. Never throws: gives the exit code 0 clean, 1 findings, 2 misuse, 3 a fault of this
 * program, 130 cancelled.
 */
async function main(argv, io) {
    const [name, ...rest] = argv;
    try {
        if (name === '--version' || name === '-v')
            return print(io, `${version/* version */.r}\n`);
        if (name === '--help' || name === '-h')
            return print(io, renderHelp());
        if (name === 'help')
            return print(io, helpOf(rest[0]));
        if (name === undefined) {
            io.stderr.write(renderHelp());
            return 2;
        }
        const command = commandOf(name);
        if (rest.includes('--help') || rest.includes('-h'))
            return print(io, renderCommandHelp(command));
        return await (runs[command.name] ?? runConvert)(parseOptions(rest, command.options), io);
    }
    catch (error) {
        return explain(error, io, argv);
    }
}
function print(io, text) {
    io.stdout.write(text);
    return 0;
}
const helpOf = (name) => name === undefined ? renderHelp() : renderCommandHelp(commandOf(name));
function commandOf(name) {
    const command = commands.find(candidate => candidate.name === name);
    if (command !== undefined)
        return command;
    const names = commands.map(candidate => candidate.name).join(', ');
    throw new UsageError(`There is no command "${(0,display/* display */.V)(name)}"; the commands are ${names}.`);
}
/** One sentence about what ended the run, and its exit code. */
function explain(error, io, argv) {
    if (io.signal.aborted) {
        const left = argv[0] === 'publish' ? 'what can be seen is complete' : 'the model being converted was not written';
        io.stderr.write(`Cancelled; ${left}.\n`);
        return 130;
    }
    if (error instanceof UsageError) {
        const command = commands.find(({ name }) => name === argv[0]);
        io.stderr.write(`${error.message}\n"keras-to-tfjs ${command === undefined ? '' : `${command.name} `}--help" shows how.\n`);
        return 2;
    }
    const colour = usesColour(io.stderr, io.env);
    if (error instanceof diagnostic/* ConversionError */.zx) {
        const { hint, code } = error.diagnostic;
        io.stderr.write(`${renderFinding(error.diagnostic, colour)}\n${hint === undefined ? '' : `  ${hint}\n`}`);
        if (code === 'internal/error')
            return 3;
        return code.startsWith('publish/') || (argv[0] === 'inspect' && code !== 'file/not-found') ? 1 : 2;
    }
    return explainFault(error, io, argv.includes('--verbose'));
}
function explainFault(error, io, verbose) {
    const message = error instanceof Error ? error.message : String(error);
    io.stderr.write(`error: This is a fault of keras-to-tfjs: ${(0,display/* display */.V)(message)} (internal/error)\n`);
    if (verbose && error instanceof Error)
        io.stderr.write(`${error.stack ?? ''}\n`);
    else
        io.stderr.write('  Please report it with the model file, or its configuration; --verbose shows more.\n');
    return 3;
}

;// CONCATENATED MODULE: ./src/cli/process-io.ts
/** Runs `main` in this process: its streams, Ctrl-C, its exit code. */
async function runInProcess(main) {
    const controller = new AbortController();
    let signalCode = null;
    const onSignal = (signal) => {
        const code = signal === 'SIGINT' ? 130 : 143;
        // Whoever presses Ctrl-C again does not want to wait for the clean-up.
        if (signalCode !== null)
            process.exit(code);
        signalCode = code;
        controller.abort(new Error('The run was cancelled.'));
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    const io = {
        stdout: outputOf(process.stdout),
        stderr: outputOf(process.stderr),
        cwd: process.cwd(),
        env: process.env,
        signal: controller.signal,
        engine: {
            check: async (options) => (await Promise.all(/* import() */[__nccwpck_require__.e(938), __nccwpck_require__.e(495), __nccwpck_require__.e(883)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5883))).check(options),
            convert: async (options) => (await Promise.all(/* import() */[__nccwpck_require__.e(306), __nccwpck_require__.e(938), __nccwpck_require__.e(720), __nccwpck_require__.e(495), __nccwpck_require__.e(319), __nccwpck_require__.e(345)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8345))).convert(options),
            validate: async (options) => (await Promise.all(/* import() */[__nccwpck_require__.e(306), __nccwpck_require__.e(938), __nccwpck_require__.e(720), __nccwpck_require__.e(495), __nccwpck_require__.e(319), __nccwpck_require__.e(100)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3100))).validate(options),
            inspect: async (file, options) => (await Promise.all(/* import() */[__nccwpck_require__.e(938), __nccwpck_require__.e(495), __nccwpck_require__.e(311)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3311))).inspect(file, options),
            publish: async (request) => (await Promise.all(/* import() */[__nccwpck_require__.e(938), __nccwpck_require__.e(720), __nccwpck_require__.e(707), __nccwpck_require__.e(616)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6616))).publishBundles(request),
            probe: async (url, origins, signal) => (await Promise.all(/* import() */[__nccwpck_require__.e(938), __nccwpck_require__.e(720), __nccwpck_require__.e(877)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8877))).probe(url, origins, signal),
            rollback: async (request) => (await Promise.all(/* import() */[__nccwpck_require__.e(938), __nccwpck_require__.e(720), __nccwpck_require__.e(707), __nccwpck_require__.e(123)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3123))).rollback(request),
            prune: async (request) => (await __nccwpck_require__.e(/* import() */ 23).then(__nccwpck_require__.bind(__nccwpck_require__, 4023))).prune(request),
        },
    };
    const exitCode = await main(process.argv.slice(2), io);
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    process.exitCode = signalCode ?? exitCode;
}
/** When the reader at the other end of a pipe has gone (`| head`), the work goes on and the text is dropped. */
function outputOf(stream) {
    let open = true;
    stream.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
        open = false;
    });
    return {
        write: text => {
            if (open)
                stream.write(text);
        },
        isTTY: stream.isTTY === true,
        get columns() {
            // Some pseudo-terminals say 0.
            return stream.columns || 80;
        },
    };
}

;// CONCATENATED MODULE: ./src/cli/python-flags.ts


/** The flags of tensorflowjs_converter 4.22.0, and `--architecture`, which is ours. */
const flags = {
    input_format: 'value',
    output_format: 'value',
    signature_name: 'value',
    saved_model_tags: 'value',
    quantize_float16: '?',
    quantize_uint8: '?',
    quantize_uint16: '?',
    quantization_bytes: 'value',
    split_weights_by_layer: 'switch',
    version: 'switch',
    skip_op_check: 'switch',
    strip_debug_ops: 'value',
    use_structured_outputs_names: 'value',
    weight_shard_size_bytes: 'value',
    output_node_names: 'value',
    control_flow_v2: 'value',
    experiments: 'value',
    metadata: 'value',
    architecture: 'value',
    help: 'switch',
};
/**
 * Reads a command line as Python's argparse does: unique beginnings of flags, `--flag=value` and `--flag value`.
 * `--quantize_uint8 model.h5 out`, where Python takes the model for a pattern and then misses a path, is understood as
 * meant. Throws `UsageError` where argparse exits with 2.
 */
function parsePythonArguments(argv) {
    const values = new Map();
    const positionals = [];
    const taken = [];
    for (let index = 0; index < argv.length; index++) {
        const word = argv[index] ?? '';
        if (word === '--') {
            positionals.push(...argv.slice(index + 1));
            break;
        }
        if (!looksLikeFlag(word)) {
            positionals.push(word);
            continue;
        }
        const { flag, inline } = readFlag(word);
        const next = argv[index + 1];
        if (inline !== undefined || flags[flag] === 'switch')
            values.set(flag, inlineValue(flag, inline));
        else if (next !== undefined && !looksLikeFlag(next) && next !== '--') {
            values.set(flag, next);
            if (flags[flag] === '?')
                taken.push({ flag, value: next, position: positionals.length });
            index++;
        }
        else if (flags[flag] === '?')
            values.set(flag, true);
        else
            throw new UsageError(`argument --${flag}: expected one argument`);
    }
    const notes = giveBack(positionals, taken, values);
    if (positionals.length > 2)
        throw new UsageError(`unrecognized arguments: ${positionals.slice(2).map(display/* display */.V).join(' ')}`);
    return { positionals, values, notes };
}
/** Negative numbers are values, as in argparse. */
const looksLikeFlag = (word) => /^-./.test(word) && !/^-\d+$|^-\d*\.\d+$/.test(word);
function readFlag(word) {
    if (word === '-h')
        return { flag: 'help', inline: undefined };
    if (word === '-v')
        return { flag: 'version', inline: undefined };
    const equals = word.indexOf('=');
    const name = (equals < 0 ? word : word.slice(0, equals)).replace(/^--/, '');
    const inline = equals < 0 ? undefined : word.slice(equals + 1);
    const names = Object.keys(flags);
    const exact = names.find(candidate => candidate === name);
    if (exact !== undefined)
        return { flag: exact, inline };
    const matches = word.startsWith('--') && name !== '' ? names.filter(candidate => candidate.startsWith(name)) : [];
    const [only] = matches;
    if (only === undefined)
        throw new UsageError(`unrecognized arguments: ${(0,display/* display */.V)(word)}`);
    if (matches.length > 1) {
        const list = matches.map(match => `--${match}`).join(', ');
        throw new UsageError(`ambiguous option: --${(0,display/* display */.V)(name)} could match ${list}`);
    }
    return { flag: only, inline };
}
function inlineValue(flag, inline) {
    if (inline === undefined)
        return true;
    if (flags[flag] === 'switch')
        throw new UsageError(`argument --${flag}: ignored explicit argument '${(0,display/* display */.V)(inline)}'`);
    return inline;
}
/** When a path is missing, the last words that `?` flags took for patterns are the paths. */
function giveBack(positionals, taken, values) {
    const notes = [];
    while (positionals.length < 2) {
        const last = taken.pop();
        if (last === undefined)
            break;
        positionals.splice(last.position, 0, last.value);
        values.set(last.flag, true);
        notes.push(`Note: ${(0,display/* display */.V)(last.value)} is taken for a path, not for a pattern of --${last.flag}; write --${last.flag}=PATTERN for patterns.`);
    }
    return notes.reverse();
}

;// CONCATENATED MODULE: ./src/cli/python-request.ts


/** Where the Python tool would end with an exception: exit code 1. */
class PythonFailure extends Error {
    name = 'PythonFailure';
}
const inputFormats = [
    'keras',
    'keras_saved_model',
    'keras_keras',
    'tf_saved_model',
    'tf_hub',
    'tfjs_layers_model',
    'tf_frozen_model',
];
const outputFormats = ['keras', 'keras_saved_model', 'tfjs_layers_model', 'tfjs_graph_model', 'keras_keras'];
/** What to do about the input formats that this program leaves to others. */
const elsewhere = {
    keras_saved_model: 'save the model as .h5 with tf-keras (model.save("model.h5")) and give --input_format keras',
    keras_keras: 'save the model as .h5 with tf-keras (model.save("model.h5")) and give --input_format keras',
    tf_saved_model: 'for a Keras .h5 file give --input_format keras; for a SavedModel use the Python package tensorflowjs',
    tf_hub: 'use the Python package tensorflowjs',
    tf_frozen_model: 'use the Python package tensorflowjs',
    tfjs_layers_model: 'use the Python package tensorflowjs',
};
/** Checks a command line in the order in which the Python tool does. */
function readPythonRequest(args) {
    const inputFormat = choice(args, 'input_format', inputFormats);
    const outputFormat = choice(args, 'output_format', outputFormats);
    const bytes = choice(args, 'quantization_bytes', ['1', '2']);
    const shardSize = pythonInteger(args, 'weight_shard_size_bytes');
    const [input, output] = args.positionals;
    if (!input)
        throw new PythonFailure('Missing input_path argument. For usage, use the --help flag.');
    if (!output)
        throw new PythonFailure('Missing output_path argument. For usage, use the --help flag.');
    refuseOtherFormats(inputFormat, outputFormat);
    if (shardSize !== undefined && shardSize <= 0) {
        throw new PythonFailure(`Expected weight_shard_size_bytes to be a positive integer, but got ${shardSize}`);
    }
    const architecture = python_request_text(args, 'architecture');
    const quantize = quantization(args, bytes);
    refuseFlagsOfOthers(args);
    return {
        input,
        output,
        quantize,
        splitByLayer: args.values.has('split_weights_by_layer'),
        metadata: python_request_text(args, 'metadata')?.split(',') ?? [],
        warnings: bytes === undefined ? args.notes : [...args.notes, ...deprecation],
        ...(shardSize === undefined ? {} : { shardSizeBytes: shardSize }),
        ...(architecture === undefined ? {} : { architecture }),
    };
}
const deprecation = [
    'Warning: --quantization_bytes will be deprecated in a future release',
    'Please consider using --quantize_uint8, --quantize_uint16, --quantize_float16.',
];
function python_request_text(args, flag) {
    const value = args.values.get(flag);
    return value === true ? undefined : value;
}
function choice(args, flag, allowed) {
    const value = python_request_text(args, flag);
    if (value === undefined)
        return undefined;
    const found = allowed.find(candidate => candidate === value);
    if (found !== undefined)
        return found;
    const list = allowed.map(candidate => `'${candidate}'`).join(', ');
    throw new UsageError(`argument --${flag}: invalid choice: '${(0,display/* display */.V)(value)}' (choose from ${list})`);
}
function pythonInteger(args, flag) {
    const value = python_request_text(args, flag);
    if (value === undefined)
        return undefined;
    if (/^\s*[+-]?\d+(_\d+)*\s*$/.test(value))
        return Number(value.replaceAll('_', ''));
    throw new UsageError(`argument --${flag}: invalid int value: '${(0,display/* display */.V)(value)}'`);
}
function refuseOtherFormats(input = 'tf_saved_model', output) {
    if (input !== 'keras') {
        throw new PythonFailure(`This tensorflowjs_converter reads Keras .h5 files only, not ${input}; ${elsewhere[input]}.`);
    }
    if (output === 'tfjs_graph_model') {
        throw new PythonFailure('This tensorflowjs_converter writes TensorFlow.js Layers models only, not graph models; leave --output_format out and load the result with tf.loadLayersModel, or use the Python package tensorflowjs.');
    }
    if (output !== undefined && output !== 'tfjs_layers_model') {
        throw new PythonFailure(`Unsupported input_format - output_format pair: ${input} - ${output}`);
    }
}
/** Flags of other formats: Python refuses these two for Keras files, and ignores the rest. */
function refuseFlagsOfOthers(args) {
    if (args.values.has('signature_name')) {
        throw new PythonFailure('The --signature_name flag is applicable only to "tf_saved_model" and "tf_hub" input format, but the current input format is "keras".');
    }
    // `type=bool`: true for any text that is not empty.
    if (python_request_text(args, 'control_flow_v2')) {
        throw new PythonFailure('The --control_flow_v2 flag is applicable only to output_format tfjs_graph_model.');
    }
}
function quantization(args, bytes) {
    const rules = ['float16', 'uint8', 'uint16'].flatMap((dtype) => {
        const value = args.values.get(`quantize_${dtype}`);
        if (value === undefined)
            return [];
        return [value === true ? { dtype } : { dtype, patterns: value.split(',') }];
    });
    if (bytes === undefined)
        return rules;
    if (rules.length > 0)
        throw new PythonFailure('--quantization_bytes cannot be used with the new quantization flags');
    return [{ dtype: bytes === '1' ? 'uint8' : 'uint16' }];
}

;// CONCATENATED MODULE: ./src/cli/python-converter.ts











const USAGE = `Convert a Keras .h5 file to a TensorFlow.js Layers model, with the options of the Python tool of the same name.

Usage: tensorflowjs_converter --input_format keras [options] INPUT.h5 OUTPUT_DIR

Options (unique beginnings are enough):
  --input_format keras               Required. Other formats are left to the Python package tensorflowjs.
  --output_format tfjs_layers_model  The default.
  --quantize_float16[=PATTERN,...]   Store weights in 16 bits: those whose name matches a pattern, or all others.
  --quantize_uint8[=PATTERN,...]     Store weights in 8 bits.
  --quantize_uint16[=PATTERN,...]    Store weights in 16 bits, spread evenly from the least to the greatest value.
  --quantization_bytes 1|2           Deprecated: uint8 or uint16 for all weights.
  --split_weights_by_layer           One group of weight files for each layer.
  --weight_shard_size_bytes N        Size of a weight file (default 4194304).
  --metadata KEY:FILE.json,...       Put the JSON of files into userDefinedMetadata.
  --architecture FILE                JSON of model.to_json(), for files that hold weights only (not in the Python tool).
  -v, --version                      Show the version.
  -h, --help                         Show this help.

Examples:
  tensorflowjs_converter --input_format keras model.h5 web/model
  tensorflowjs_converter --input_format=keras --quantize_uint8='*/kernel' model.h5 web/model

"keras-to-tfjs convert --help" shows a command that takes many models and says more.
`;
/**
 * The command line `tensorflowjs_converter`. Silent when all went well, as the Python tool is. Never throws: gives
 * Python's exit codes, 0, 1 for any failure, 2 for a command line that argparse refuses, and 3 for a fault of ours.
 */
async function runPythonConverter(argv, io) {
    try {
        const args = parsePythonArguments(argv);
        const text = textOf(args);
        if (text !== null) {
            io.stdout.write(text);
            return 0;
        }
        const request = readPythonRequest(args);
        for (const warning of request.warnings)
            io.stderr.write(`${warning}\n`);
        return await convertOne(request, io);
    }
    catch (error) {
        return python_converter_explain(error, io);
    }
}
function textOf({ values }) {
    if (values.has('help'))
        return USAGE;
    if (values.has('version'))
        return `\nkeras-to-tfjs ${version/* version */.r}, in place of tensorflowjs 4.22.0\n`;
    return null;
}
async function convertOne(request, io) {
    await requireModelFile(request.input, io.cwd);
    const metadata = await metadataOption(request.metadata, io.cwd).catch(error => {
        throw error instanceof UsageError ? new PythonFailure(error.message) : error;
    });
    await refuseFileAsDirectory(request.output, io.cwd);
    const { models } = await io.engine.convert({
        models: [request.input],
        outputDir: request.output,
        flat: true,
        cwd: io.cwd,
        signal: io.signal,
        quantize: request.quantize,
        splitByLayer: request.splitByLayer,
        metadata,
        ...(request.shardSizeBytes === undefined ? {} : { shardSizeBytes: request.shardSizeBytes }),
        ...(request.architecture === undefined ? {} : { architecture: request.architecture }),
    });
    const options = { colour: usesColour(io.stderr, io.env), detail: 'quiet' };
    for (const model of models)
        io.stderr.write(renderModel(model, options));
    if (models.some(({ diagnostics }) => diagnostics.some(({ code }) => code === 'internal/error')))
        return 3;
    return models.length > 0 && models.every(({ status }) => status === 'converted') ? 0 : 1;
}
async function requireModelFile(file, cwd) {
    const stats = await (0,promises_.stat)(external_node_path_default().resolve(cwd, file)).catch(() => null);
    if (stats === null)
        throw new PythonFailure(`Nonexistent path to HDF5 file: ${(0,display/* display */.V)(file)}`);
    if (stats.isDirectory()) {
        throw new PythonFailure(`Expected path to point to an HDF5 file, but it points to a directory: ${(0,display/* display */.V)(file)}`);
    }
}
async function refuseFileAsDirectory(directory, cwd) {
    const stats = await (0,promises_.stat)(external_node_path_default().resolve(cwd, directory)).catch(() => null);
    if (stats?.isFile())
        throw new PythonFailure(`Output path "${(0,display/* display */.V)(directory)}" already exists as a file`);
}
function python_converter_explain(error, io) {
    const write = (text) => io.stderr.write(`tensorflowjs_converter: error: ${text}\n`);
    if (io.signal.aborted) {
        write('cancelled; nothing was written');
        return 130;
    }
    if (error instanceof UsageError || error instanceof PythonFailure) {
        write(error.message);
        return error instanceof UsageError ? 2 : 1;
    }
    if (error instanceof diagnostic/* ConversionError */.zx) {
        const { hint } = error.diagnostic;
        io.stderr.write(`${renderFinding(error.diagnostic, false)}\n${hint === undefined ? '' : `  ${hint}\n`}`);
        return error.diagnostic.code === 'internal/error' ? 3 : 1;
    }
    write(`this is a fault of keras-to-tfjs: ${(0,display/* display */.V)((0,diagnostic/* messageOf */.bD)(error))} (internal/error)`);
    return 3;
}

;// CONCATENATED MODULE: ./src/cli/index.ts



/** The command `keras-to-tfjs`, on this process's arguments and streams. */
const runKerasToTfjs = () => runInProcess(main);
/** The command `tensorflowjs_converter`, on this process's arguments and streams. */
const runTensorflowjsConverter = () => runInProcess(runPythonConverter);

var __webpack_exports__runKerasToTfjs = __webpack_exports__.a;
var __webpack_exports__runTensorflowjsConverter = __webpack_exports__.U;
export { __webpack_exports__runKerasToTfjs as runKerasToTfjs, __webpack_exports__runTensorflowjsConverter as runTensorflowjsConverter };
