import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE_module__ from "module";
/******/ var __webpack_modules__ = ({

/***/ 6:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(16);
const utils = __nccwpck_require__(59);

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

/***/ 595:
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

/***/ 265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(595);
const utils = __nccwpck_require__(59);

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

/***/ 16:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(781);
const parse = __nccwpck_require__(265);
const utils = __nccwpck_require__(59);
const constants = __nccwpck_require__(595);
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

/***/ 781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(59);
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
} = __nccwpck_require__(595);

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

/***/ 59:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(595);

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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
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
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  zx: () => (/* reexport */ ConversionError),
  C6: () => (/* reexport */ convert),
  Nn: () => (/* reexport */ inspect),
  rE: () => (/* reexport */ version)
});

;// CONCATENATED MODULE: ./src/diagnostics/catalogue.ts
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
        meaning: 'An HDF5 file that holds no Keras model; an error when the file was named exactly.',
    },
    'file/not-hdf5': {
        severity: 'error',
        meaning: 'The file is not an HDF5 file.',
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
    'keras/keras-1': {
        severity: 'error',
        meaning: 'The file was saved by Keras 1.',
        hint: 'Load it with Keras 2.2 and save it again.',
    },
    'keras/keras-3': {
        severity: 'error',
        meaning: 'The file was saved by Keras 3, which this version does not convert yet.',
        hint: 'Save the model with tf-keras (Keras 2), for instance with TF_USE_LEGACY_KERAS=1.',
    },
    'keras/archive': {
        severity: 'error',
        meaning: 'The file is a .keras archive, which this version does not convert yet.',
        hint: 'Save the model with tf-keras (Keras 2) as model.h5.',
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
    'validate/not-predicted': {
        severity: 'warning',
        meaning: 'The converted model was not run, because it is too large for the validation process.',
    },
    'validate/invalid-samples': { severity: 'error', meaning: 'The samples file cannot be used.' },
    // publishing
    'artifact/upload-failed': { severity: 'error', meaning: 'The artifact could not be uploaded.' },
    'artifact/unsupported-server': {
        severity: 'error',
        meaning: 'This GitHub server has no artifact service for actions of this generation.',
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

;// CONCATENATED MODULE: ./src/diagnostics/diagnostic.ts

/**
 * Makes the finding `code` with the severity and, unless `hint` is given, the hint of its catalogue row.
 * Whoever writes `message` passes every text that came from a file through `display()`.
 */
function diagnostic(code, message, subject = {}, hint) {
    const row = catalogue[code];
    const advice = hint ?? row.hint;
    return { code, severity: row.severity, message, subject, ...(advice === undefined ? {} : { hint: advice }) };
}
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
function diagnostic_refuse(code, message, subject = {}, hint) {
    throw new ConversionError(diagnostic(code, message, subject, hint));
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_namespaceObject);
;// CONCATENATED MODULE: ./src/keras/model.ts
/** Bytes of one value. */
const bytesOf = {
    float16: 2,
    bfloat16: 2,
    float32: 4,
    float64: 8,
    int8: 1,
    int16: 2,
    int32: 4,
    int64: 8,
    uint8: 1,
    uint16: 2,
    uint32: 4,
    uint64: 8,
    bool: 1,
};

;// CONCATENATED MODULE: ./src/bundle/read-variable.ts

/** Bytes that are read at once. */
const slabBytes = 4 * 2 ** 20;
/** Number of values of an array. */
const valuesIn = (shape) => shape.reduce((product, size) => product * size, 1);
/** All values of the variables, in order. The next slab is read while the current one is worked on. */
async function* slabsOf(variables, read) {
    const plan = planSlabs(variables);
    let next = plan.next();
    let pending = next.done ? null : load(next.value, read);
    while (!next.done && pending !== null) {
        const { variable, first } = next.value;
        const bytes = await pending;
        next = plan.next();
        pending = next.done ? null : load(next.value, read);
        // Whoever stops early must not leave a rejection without a handler.
        pending?.catch(() => { });
        yield { variable, first, bytes };
    }
}
function* planSlabs(variables) {
    for (const variable of variables) {
        const total = valuesIn(variable.shape);
        const most = Math.floor(slabBytes / bytesOf[variable.dtype]);
        for (let first = 0; first < total; first += most)
            yield { variable, first, count: Math.min(most, total - first) };
    }
}
async function load({ variable, first, count }, read) {
    if (variable.kind === 'stored')
        return read(variable, first, count);
    const values = variable.values.slice(first, first + count);
    return new Uint8Array((variable.dtype === 'float32' ? Float32Array.from(values) : Int32Array.from(values)).buffer);
}

;// CONCATENATED MODULE: ./src/diagnostics/display.ts
const SAFE = /[^\p{L}\p{M}\p{N} _./+=-]/gu;
const LONGEST = 200;
/**
 * The one form in which a text that came from a file or a path is shown to people, in logs, summaries, comments and
 * terminals: at most 200 code points, everything but letters, digits, space and `_./+=-` written as `\u{hex}`.
 * Colons, `#`, brackets, backticks, controls and bidirectional marks never survive, so no workflow command, Markdown
 * or escape sequence can be built from a name.
 */
function display_display(text) {
    const points = Array.from(text);
    const cut = points.length > LONGEST ? `${points.slice(0, LONGEST).join('')}...` : text;
    return cut.replace(SAFE, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
/** `display()` for any JSON value, e.g. a config value quoted in a message. */
function display_displayValue(value) {
    if (typeof value === 'string')
        return `"${display_display(value)}"`;
    if (typeof value === 'bigint' ||
        typeof value === 'number' ||
        typeof value === 'boolean' ||
        value === null ||
        value === undefined)
        return String(value);
    if (Array.isArray(value))
        return `[${value.slice(0, 8).map(display_displayValue).join(', ')}${value.length > 8 ? ', ...' : ''}]`;
    const className = value['class_name'];
    return typeof className === 'string' ? `a ${display_display(className)} object` : 'an object';
}

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
var external_fs_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_fs_namespaceObject, 2);
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: external "url"
const external_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");
;// CONCATENATED MODULE: external "module"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_module_namespaceObject = x({ ["createRequire"]: () => (__WEBPACK_EXTERNAL_MODULE_module__.createRequire) });
;// CONCATENATED MODULE: ./node_modules/fdir/dist/index.mjs




//#region rolldown:runtime
var __require = /* @__PURE__ */ (0,external_module_namespaceObject.createRequire)(import.meta.url);

//#endregion
//#region src/utils.ts
function cleanPath(path) {
	let normalized = (0,external_path_namespaceObject.normalize)(path);
	if (normalized.length > 1 && normalized[normalized.length - 1] === external_path_namespaceObject.sep) normalized = normalized.substring(0, normalized.length - 1);
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
	if (resolvePaths) path = (0,external_path_namespaceObject.resolve)(path);
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
		else return convertSlashes((0,external_path_namespaceObject.relative)(root, directoryPath), options.pathSeparator) + options.pathSeparator + filename;
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
	let parent = (0,external_path_namespaceObject.dirname)(path);
	let depth = 1;
	while (parent !== state.root && depth < 2) {
		const resolvedPath = state.symlinks.get(parent);
		const isSameRoot = !!resolvedPath && (resolvedPath === resolved || resolvedPath.startsWith(resolved) || resolved.startsWith(resolvedPath));
		if (isSameRoot) depth++;
		else parent = (0,external_path_namespaceObject.dirname)(parent);
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
			fs: options.fs || external_fs_namespaceObject_0
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
						const filename = (0,external_path_namespaceObject.basename)(resolvedPath);
						const directoryPath$1 = normalizePath((0,external_path_namespaceObject.dirname)(resolvedPath), this.state.options);
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
		pathSeparator: external_path_namespaceObject.sep,
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
var picomatch = __nccwpck_require__(6);
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
	if (absolute) return (p) => external_path_namespaceObject.posix.relative(cwd, p) || ".";
	return (p) => external_path_namespaceObject.posix.relative(cwd, `${root}/${p}`) || ".";
}
function buildRelative(cwd, root) {
	if (root.startsWith(`${cwd}/`)) {
		const prefix = root.slice(cwd.length + 1);
		return (p) => `${prefix}/${p}`;
	}
	return (p) => {
		const result = external_path_namespaceObject.posix.relative(cwd, `${root}/${p}`);
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
	result = (0,external_path_namespaceObject.isAbsolute)(result.replace(ESCAPING_BACKSLASHES, "")) ? external_path_namespaceObject.posix.relative(escapedCwd, result) : external_path_namespaceObject.posix.normalize(result);
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
		const potentialRoot = external_path_namespaceObject.posix.join(cwd, parentDir.slice(i * 3));
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
		props.root = ensureNonDriveRelativePath(newCommonPath.length > 0 ? external_path_namespaceObject.posix.join(cwd, ...newCommonPath) : cwd);
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
	opts.cwd = (opts.cwd instanceof URL ? (0,external_url_namespaceObject.fileURLToPath)(opts.cwd) : (0,external_path_namespaceObject.resolve)(opts.cwd || process.cwd())).replace(BACKSLASHES, "/");
	opts.ignore = ensureStringArray(opts.ignore);
	opts.fs && (opts.fs = {
		readdir: opts.fs.readdir || external_fs_namespaceObject.readdir,
		readdirSync: opts.fs.readdirSync || external_fs_namespaceObject.readdirSync,
		realpath: opts.fs.realpath || external_fs_namespaceObject.realpath,
		realpathSync: opts.fs.realpathSync || external_fs_namespaceObject.realpathSync,
		stat: opts.fs.stat || external_fs_namespaceObject.stat,
		statSync: opts.fs.statSync || external_fs_namespaceObject.statSync
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


;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
var external_node_fs_default = /*#__PURE__*/__nccwpck_require__.n(external_node_fs_namespaceObject);
;// CONCATENATED MODULE: ./src/discover/kind.ts


const HDF5_SIGNATURE = Buffer.from('\x89HDF\r\n\x1a\n', 'latin1');
const ZIP_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
// https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: the first line of every pointer, which has less than 1024 bytes.
const LFS_FIRST_LINE = Buffer.from('version https://git-lfs.github.com/spec/');
const LARGEST_POINTER = 1024;
/** Reads the kind and size of a regular file; rejects with the system's error when it cannot be opened. */
async function kindOf(file) {
    // Should the path have become a pipe or a link since it was looked at, opening must neither wait nor follow.
    const flags = external_node_fs_namespaceObject.constants.O_RDONLY | (external_node_fs_namespaceObject.constants.O_NONBLOCK ?? 0) | (external_node_fs_namespaceObject.constants.O_NOFOLLOW ?? 0);
    const handle = await (0,promises_namespaceObject.open)(file, flags);
    try {
        const { size } = await handle.stat();
        const head = await readAt(handle, 0, LFS_FIRST_LINE.length);
        if (startsWith(head, LFS_FIRST_LINE) && size < LARGEST_POINTER)
            return { kind: 'git-lfs-pointer', size };
        if (startsWith(head, ZIP_SIGNATURE))
            return { kind: 'keras-archive', size };
        return { kind: (await isHdf5(handle, size)) ? 'hdf5' : 'other', size };
    }
    finally {
        await handle.close();
    }
}
/** The signature lies at 0, or after a user block of 512, 1024, 2048 … bytes. */
async function isHdf5(handle, size) {
    for (let at = 0; at + HDF5_SIGNATURE.length <= size; at = at === 0 ? 512 : at * 2) {
        if (startsWith(await readAt(handle, at, HDF5_SIGNATURE.length), HDF5_SIGNATURE))
            return true;
    }
    return false;
}
async function readAt(handle, position, length) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}
const startsWith = (bytes, prefix) => bytes.subarray(0, prefix.length).equals(prefix);

;// CONCATENATED MODULE: ./src/discover/discover.ts






/**
 * Finds the files that `patterns` lead to. A pattern that is the path of a file means that file, even with glob
 * characters in it; the path of a folder means every `.h5` and `.hdf5` below it; anything else is a glob. A pattern
 * that starts with `!` takes files out again. Globs leave out hidden files and folders and `node_modules`, and follow
 * no symbolic links.
 */
async function discover(patterns, options) {
    const search = { cwd: options.cwd, ignore: [], diagnostics: [] };
    const wanted = [];
    for (const pattern of patterns) {
        if (pattern.startsWith('!') && (await kindOfEntry(external_node_path_default().resolve(options.cwd, pattern))) === 'missing') {
            search.ignore.push(asGlob(pattern.slice(1)));
        }
        else
            wanted.push(pattern);
    }
    const candidates = new Map();
    for (const pattern of wanted) {
        const entry = await kindOfEntry(external_node_path_default().resolve(options.cwd, pattern));
        const found = await expand(pattern, entry, search);
        if (found === null)
            continue;
        if (found.length === 0 && (options.requireMatch ?? true))
            search.diagnostics.push(unmatched(pattern, entry));
        for (const candidate of found) {
            if (candidate.named || !candidates.has(candidate.path))
                candidates.set(candidate.path, candidate);
        }
    }
    const models = await Promise.all([...candidates.values()].map(candidate => examine(candidate, search)));
    return {
        models: models.filter(model => model !== null).sort((a, b) => (a.file < b.file ? -1 : 1)),
        diagnostics: search.diagnostics,
    };
}
/** The paths that one pattern leads to; null when a finding already says why there are none. */
async function expand(pattern, entry, search) {
    if (entry === 'file')
        return [{ path: external_node_path_default().resolve(search.cwd, pattern), named: true }];
    if (entry === 'folder')
        return globFiles([`${escapePath(withSlashes(pattern))}/**/*.{h5,hdf5}`], search);
    if (entry === 'special') {
        const name = display_display(pattern);
        const message = `${name} is a symbolic link, a device or a pipe, which is not opened.`;
        const hint = 'Name the file itself.';
        search.diagnostics.push(diagnostic('file/not-regular', message, { file: pattern }, hint));
        return null;
    }
    return globFiles([asGlob(pattern)], search);
}
async function globFiles(patterns, search) {
    const { cwd, ignore } = search;
    const found = await glob(patterns, {
        cwd,
        absolute: true,
        dot: false,
        expandDirectories: false,
        followSymbolicLinks: false,
        ignore: ['**/node_modules/**', ...ignore],
    });
    const candidates = [];
    for (const file of found) {
        const absolute = external_node_path_default().resolve(file);
        if (await isReachedWithoutLinks(absolute, cwd))
            candidates.push({ path: absolute, named: false });
    }
    return candidates;
}
/** A glob can start in a folder that is itself a link; below the working directory none may lie on the way. */
async function isReachedWithoutLinks(file, cwd) {
    const relative = external_node_path_default().relative(cwd, file);
    const parts = isInside(relative) ? relative.split((external_node_path_default()).sep) : [external_node_path_default().basename(file)];
    let entry = isInside(relative) ? cwd : external_node_path_default().dirname(file);
    for (const part of parts) {
        entry = external_node_path_default().join(entry, part);
        const stats = await (0,promises_namespaceObject.lstat)(entry).catch(() => null);
        if (stats === null || stats.isSymbolicLink())
            return false;
    }
    return true;
}
async function examine(candidate, search) {
    const relative = external_node_path_default().relative(search.cwd, candidate.path);
    const file = withSlashes(isInside(relative) ? relative : candidate.path);
    try {
        const { kind, size } = await kindOf(candidate.path);
        return { file, path: candidate.path, named: candidate.named, kind, size };
    }
    catch (error) {
        const reason = typeof error === 'object' && error !== null && 'code' in error ? ` (${String(error.code)})` : '';
        const message = `${display_display(file)} cannot be opened${reason}.`;
        search.diagnostics.push(diagnostic('file/not-found', message, { file }));
        return null;
    }
}
async function kindOfEntry(entry) {
    // A glob with a character that no path can hold (NUL) is as missing as any other.
    const stats = await (0,promises_namespaceObject.lstat)(entry).catch(() => null);
    if (stats === null)
        return 'missing';
    if (stats.isFile())
        return 'file';
    return stats.isDirectory() ? 'folder' : 'special';
}
function unmatched(pattern, entry) {
    const subject = { file: pattern };
    if (entry === 'folder') {
        return diagnostic('file/not-found', `The folder ${display_display(pattern)} holds no .h5 or .hdf5 file.`, subject);
    }
    const isGlob = /[*?[\]{}()!]/.test(pattern);
    const message = isGlob ? `No file matches ${quote(pattern)}.` : `${display_display(pattern)} does not exist.`;
    return diagnostic('file/not-found', message, subject);
}
/** `display()` would turn the wildcards themselves into escapes; they are as harmless as letters. */
const quote = (pattern) => `"${pattern
    .split(/([*?[\]{}()!,])/)
    .map((part, index) => (index % 2 === 1 ? part : display_display(part)))
    .join('')}"`;
const isInside = (relative) => relative !== '' && !external_node_path_default().isAbsolute(relative) && relative.split((external_node_path_default()).sep)[0] !== '..';
const withSlashes = (file) => ((external_node_path_default()).sep === '\\' ? file.replaceAll('\\', '/') : file);
/** On Windows people write `models\*.h5`; elsewhere a backslash escapes. A leading `./` would match nothing. */
const asGlob = (pattern) => withSlashes(pattern).replace(/^(\.\/)+/, '');

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./src/bundle/staging.ts




const prefix = '.keras-to-tfjs-';
/** Staging directories of this process. A process in a container often has the number of the one that died before it. */
const ours = new Set();
/** A process number that is in use after this long is another process's. */
const longestRunMs = 24 * 3600 * 1000;
/** Names, one a line of JSON, of the files that a replacement under way removes or brings. */
const journalName = 'replaced.json';
/**
 * Prepares the replacement of the bundle in the directory `where`; nothing that is there changes yet. What a run that died has
 * left behind is cleaned up. Throws `output/not-writable`.
 */
async function stageBundle(where) {
    const outputDir = external_node_path_default().resolve(where);
    try {
        const existing = await (0,promises_namespaceObject.stat)(outputDir).catch(() => null);
        if (existing !== null && !existing.isDirectory())
            diagnostic_refuse('output/not-writable', `The output directory ${display_display(outputDir)} exists as a file.`);
        const madeDirectory = await (0,promises_namespaceObject.mkdir)(outputDir, { recursive: true });
        await cleanUp(outputDir);
        const directory = await (0,promises_namespaceObject.mkdtemp)(external_node_path_default().join(outputDir, `${prefix}${process.pid}-`));
        ours.add(directory);
        return { directory, outputDir, madeDirectory };
    }
    catch (cause) {
        throw notWritable(outputDir, cause);
    }
}
/**
 * Puts a staged bundle in the place of the old one. Files that are not the old bundle's stay. Whenever the process
 * dies, the directory holds the old model, the new one, or no `model.json`: that is removed first and comes last.
 * Throws `output/not-writable`, also when a new file would replace one that is not the old bundle's.
 */
async function putInPlace({ directory, outputDir }) {
    try {
        const fresh = await (0,promises_namespaceObject.readdir)(directory);
        const owned = await ownedFiles(outputDir);
        const present = new Set(await (0,promises_namespaceObject.readdir)(outputDir));
        const foreign = fresh.find(name => name !== 'model.json' && present.has(name) && !owned.includes(name));
        if (foreign !== undefined)
            diagnostic_refuse('output/not-writable', `${display_display(foreign)} in ${display_display(outputDir)} belongs to no model there, so it is not replaced; remove it or choose another directory.`);
        await (0,promises_namespaceObject.writeFile)(external_node_path_default().join(directory, journalName), JSON.stringify([...owned, ...fresh]));
        await (0,promises_namespaceObject.rm)(external_node_path_default().join(outputDir, 'model.json'), { force: true });
        for (const name of owned)
            await (0,promises_namespaceObject.rm)(external_node_path_default().join(outputDir, name), { force: true });
        for (const name of fresh.filter(name => name !== 'model.json'))
            await move(name, directory, outputDir);
        await move('model.json', directory, outputDir);
        await remove(directory);
    }
    catch (cause) {
        throw notWritable(outputDir, cause);
    }
}
async function remove(directory) {
    await (0,promises_namespaceObject.rm)(directory, { recursive: true, force: true });
    ours.delete(directory);
}
const move = (name, from, to) => (0,promises_namespaceObject.rename)(external_node_path_default().join(from, name), external_node_path_default().join(to, name));
/** Removes a staging directory, and the directories that were made for it; whatever was there before stays as it was. */
async function discardStaging({ directory, outputDir, madeDirectory }) {
    await removeHalves(directory, outputDir);
    await remove(directory);
    if (madeDirectory === undefined)
        return;
    for (let empty = outputDir; empty.length >= madeDirectory.length; empty = external_node_path_default().dirname(empty)) {
        // Another model may have been written below in the meantime.
        const removed = await (0,promises_namespaceObject.rmdir)(empty).then(() => true, () => false);
        if (!removed)
            return;
    }
}
/** The shards that the `model.json` in a directory names, as far as they are plain names of files there. */
async function ownedFiles(outputDir) {
    const text = await (0,promises_namespaceObject.readFile)(external_node_path_default().join(outputDir, 'model.json'), 'utf8').catch(() => '{}');
    const named = plainNames(() => {
        const { weightsManifest } = JSON.parse(text);
        return weightsManifest.flatMap(({ paths }) => paths);
    });
    const entries = await (0,promises_namespaceObject.readdir)(outputDir, { withFileTypes: true });
    const files = new Set(entries.filter(entry => !entry.isDirectory()).map(({ name }) => name));
    return named.filter(name => files.has(name));
}
/** Names that lead to nothing but an entry of a directory; none when the text they come from is not ours. */
function plainNames(parse) {
    try {
        return parse()
            .filter(name => typeof name === 'string')
            .filter(name => /^[^.]/.test(name) && external_node_path_default().basename(name) === name && name !== 'model.json');
    }
    catch {
        return [];
    }
}
async function cleanUp(outputDir) {
    for (const name of await (0,promises_namespaceObject.readdir)(outputDir)) {
        const leftover = external_node_path_default().join(outputDir, name);
        if (!name.startsWith(prefix) || (await isInUse(leftover)))
            continue;
        await removeHalves(leftover, outputDir);
        await (0,promises_namespaceObject.rm)(leftover, { recursive: true, force: true });
    }
}
/** Removes the shards of a replacement that ended between removing the old model.json and bringing the new one. */
async function removeHalves(staging, outputDir) {
    const journal = await (0,promises_namespaceObject.readFile)(external_node_path_default().join(staging, journalName), 'utf8').catch(() => null);
    const complete = await (0,promises_namespaceObject.stat)(external_node_path_default().join(outputDir, 'model.json')).catch(() => null);
    if (journal === null || complete !== null)
        return;
    for (const name of plainNames(() => JSON.parse(journal)))
        await (0,promises_namespaceObject.rm)(external_node_path_default().join(outputDir, name), { force: true });
}
async function isInUse(staging) {
    if (ours.has(staging))
        return true;
    const pid = Number(external_node_path_default().basename(staging).slice(prefix.length).split('-')[0]);
    if (pid === process.pid || !isAlive(pid))
        return false;
    const { mtimeMs } = await (0,promises_namespaceObject.stat)(staging);
    return Date.now() - mtimeMs < longestRunMs;
}
function isAlive(pid) {
    if (!Number.isSafeInteger(pid) || pid <= 0)
        return false;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
function notWritable(outputDir, cause) {
    const code = cause?.code;
    if (typeof code !== 'string')
        return cause;
    return new ConversionError(diagnostic('output/not-writable', `The directory ${display_display(outputDir)} cannot be written (${display_display(code)}).`), { cause });
}

;// CONCATENATED MODULE: ./src/tfjs/float16.ts
let values;
/** The value of every half-precision float, by its 16 bits; worked out once. */
function float16Values() {
    values ??= Float32Array.from({ length: 65536 }, (_, bits) => float16ToNumber(bits));
    return values;
}
/** The value of an IEEE half-precision float given as its 16 bits. */
function float16ToNumber(bits) {
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 0x1f;
    const mantissa = bits & 0x3ff;
    if (exponent === 0)
        return sign * mantissa * 2 ** -24;
    if (exponent === 0x1f)
        return mantissa === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    return sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}
/**
 * The 16 bits of the half-precision float nearest to a float32 given as its 32 bits: half to even, subnormals kept,
 * infinite from 65520 on; NaN keeps its sign and the top of its mantissa, as numpy does it.
 */
function float32BitsToFloat16(bits) {
    const sign = (bits >>> 16) & 0x8000;
    const exponent = ((bits >>> 23) & 0xff) - 112;
    const mantissa = bits & 0x7fffff;
    if (exponent === 0xff - 112) {
        if (mantissa === 0)
            return sign | 0x7c00;
        return sign | 0x7c00 | (mantissa >>> 13 || 1);
    }
    if (exponent >= 31)
        return sign | 0x7c00;
    if (exponent <= 0)
        return exponent < -10 ? sign : sign | roundedShift(mantissa | 0x800000, 14 - exponent);
    // A carry out of the mantissa raises the exponent, at last to infinity.
    return sign | ((exponent << 10) + roundedShift(mantissa, 13));
}
/** `value >> shift`, rounded half to even. */
function roundedShift(value, shift) {
    const quotient = value >>> shift;
    const rest = value & ((1 << shift) - 1);
    const half = 1 << (shift - 1);
    return quotient + (rest > half || (rest === half && (quotient & 1) === 1) ? 1 : 0);
}

;// CONCATENATED MODULE: ./src/tfjs/casts.ts

/**
 * The type in which a stored variable is written, as the Python converter casts, and int32 also for the integer types
 * that tf.js cannot read.
 */
function manifestDtype(dtype) {
    if (dtype === 'bool')
        return 'bool';
    return dtype.startsWith('float') || dtype === 'bfloat16' ? 'float32' : 'int32';
}
/** A value that does not fit the type in which it would have to be written. */
class OutOfRangeError extends RangeError {
    /** Position of the value in the bytes that were cast. */
    index;
    value;
    constructor(index, value) {
        super(`value ${value} at ${index} is out of range`);
        this.index = index;
        this.value = value;
    }
}
/**
 * Casts little-endian values of a stored type to those of `manifestDtype`. What is in that type already is given back
 * as it is. Rounds floats half to even, as numpy. Throws `OutOfRangeError` where Python would wrap an integer around
 * or turn a finite float into an infinite one.
 */
function castValues(bytes, dtype) {
    if (dtype === 'float32' || dtype === 'int32' || dtype === 'bool')
        return bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    switch (dtype) {
        case 'float16': {
            const values = float16Values();
            return toFloat32(bytes.length / 2, index => values[view.getUint16(index * 2, true)] ?? 0);
        }
        case 'bfloat16':
            return bfloat16ToFloat32(view);
        case 'float64':
            return toFloat32(bytes.length / 8, index => finite(index, view.getFloat64(index * 8, true)));
        case 'int8':
            return toInt32(bytes.length, index => view.getInt8(index));
        case 'uint8':
            return toInt32(bytes.length, index => view.getUint8(index));
        case 'int16':
            return toInt32(bytes.length / 2, index => view.getInt16(index * 2, true));
        case 'uint16':
            return toInt32(bytes.length / 2, index => view.getUint16(index * 2, true));
        case 'uint32':
            return toInt32(bytes.length / 4, index => view.getUint32(index * 4, true));
        case 'int64':
            return toInt32(bytes.length / 8, index => view.getBigInt64(index * 8, true));
        case 'uint64':
            return toInt32(bytes.length / 8, index => view.getBigUint64(index * 8, true));
    }
}
function finite(index, value) {
    if (Number.isFinite(value) && !Number.isFinite(Math.fround(value)))
        throw new OutOfRangeError(index, value);
    return value;
}
function toFloat32(count, valueAt) {
    const view = new DataView(new ArrayBuffer(count * 4));
    for (let index = 0; index < count; index++)
        view.setFloat32(index * 4, valueAt(index), true);
    return new Uint8Array(view.buffer);
}
/** A bfloat16 is the upper half of a float32; as bits, so that every NaN stays what it is. */
function bfloat16ToFloat32(from) {
    const view = new DataView(new ArrayBuffer(from.byteLength * 2));
    for (let at = 0; at < from.byteLength; at += 2)
        view.setUint32(at * 2, from.getUint16(at, true) << 16, true);
    return new Uint8Array(view.buffer);
}
function toInt32(count, valueAt) {
    const view = new DataView(new ArrayBuffer(count * 4));
    for (let index = 0; index < count; index++) {
        const value = valueAt(index);
        if (value < -(2 ** 31) || value >= 2 ** 31)
            throw new OutOfRangeError(index, value);
        view.setInt32(index * 4, Number(value), true);
    }
    return new Uint8Array(view.buffer);
}
/** Position of the first of float32 values that is NaN or infinite; -1 when all are finite. */
function firstNotFinite(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; at += 4)
        if ((view.getUint32(at, true) & 0x7f800000) === 0x7f800000)
            return at / 4;
    return -1;
}

;// CONCATENATED MODULE: ./src/version.ts
/** Version of this package; a test holds it equal to package.json. */
const version = '0.1.0';

;// CONCATENATED MODULE: ./src/tfjs/model-json.ts



/** The text of `model.json`: keys in the Python converter's order, in the style of Python's `json.dump`. */
function modelJson(model, weightsManifest, metadata) {
    return dumpJson({
        format: 'layers-model',
        generatedBy: model.generatedBy,
        convertedBy: `keras-to-tfjs v${version}`,
        ...(Object.keys(metadata).length === 0 ? {} : { userDefinedMetadata: metadata }),
        modelTopology: model.modelTopology,
        weightsManifest: weightsManifest,
    });
}
/**
 * JSON as Python writes it by default: `", "` and `": "`, nothing but ASCII. Python would write NaN and the infinities
 * as words that no browser reads; they throw `keras/invalid-config`.
 */
function dumpJson(value, pointer = '') {
    if (typeof value === 'number') {
        if (!Number.isFinite(value))
            refuseNumber(value, pointer);
        return Object.is(value, -0) ? '-0.0' : String(value);
    }
    if (typeof value === 'bigint')
        return String(value);
    if (typeof value === 'string')
        return dumpText(value);
    if (Array.isArray(value))
        return `[${value.map((item, index) => dumpJson(item, `${pointer}/${index}`)).join(', ')}]`;
    if (typeof value === 'object' && value !== null)
        return `{${Object.entries(value)
            .map(([key, item]) => `${dumpText(key)}: ${dumpJson(item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)}`)
            .join(', ')}}`;
    return String(value);
}
const topology = '/modelTopology/model_config';
function refuseNumber(value, place) {
    const message = `The value ${value} at ${display_display(place)} cannot be written in JSON.`;
    // Subjects point into the saved model_config.
    diagnostic_refuse('keras/invalid-config', message, place.startsWith(topology) ? { pointer: place.slice(topology.length) } : {});
}
function dumpText(text) {
    return JSON.stringify(text).replace(/[\u007f-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./src/tfjs/fnmatch.ts
/**
 * Whether `name` matches `pattern` by the rules of Python's `fnmatch` on POSIX: `*` any run (also of `/`), `?` one
 * character, `[a-z]` a set, `[!a-z]` its complement; a set that does not end is a literal `[`. There is no escape:
 * `[*]` is a star. Takes time in the product of the two lengths at worst.
 */
function fnmatch(name, pattern) {
    const tokens = tokenize(Array.from(pattern));
    const characters = Array.from(name);
    let at = 0;
    let token = 0;
    // Where the last star stood, and how far it has reached: only the last one ever needs to reach further.
    let star = -1;
    let reached = 0;
    while (at < characters.length) {
        const here = tokens[token];
        const character = characters[at] ?? '';
        if (here === '*') {
            star = token++;
            reached = at;
        }
        else if (here?.(character)) {
            token++;
            at++;
        }
        else if (star >= 0) {
            token = star + 1;
            at = ++reached;
        }
        else
            return false;
    }
    while (tokens[token] === '*')
        token++;
    return token === tokens.length;
}
function tokenize(pattern) {
    const tokens = [];
    for (let at = 0; at < pattern.length; at++) {
        const character = pattern[at] ?? '';
        const end = character === '[' ? endOfSet(pattern, at) : -1;
        if (character === '*') {
            if (tokens.at(-1) !== '*')
                tokens.push('*');
        }
        else if (character === '?')
            tokens.push(() => true);
        else if (end > 0) {
            tokens.push(set(pattern.slice(at + 1, end)));
            at = end;
        }
        else
            tokens.push(other => other === character);
    }
    return tokens;
}
/** Where the set that begins at `start` ends; a `]` that comes first belongs to the set. -1 when it does not end. */
function endOfSet(pattern, start) {
    let at = start + 1;
    if (pattern[at] === '!')
        at++;
    if (pattern[at] === ']')
        at++;
    return pattern.indexOf(']', at);
}
function set(content) {
    const negated = content[0] === '!';
    const members = negated ? content.slice(1) : content;
    const ranges = [];
    const code = (character) => character?.codePointAt(0) ?? 0;
    for (let at = 0; at < members.length; at++) {
        if (members[at + 1] === '-' && at + 2 < members.length) {
            ranges.push([code(members[at]), code(members[at + 2])]);
            at += 2;
        }
        else
            ranges.push([code(members[at]), code(members[at])]);
    }
    return character => ranges.some(([low, high]) => code(character) >= low && code(character) <= high) !== negated;
}

;// CONCATENATED MODULE: ./src/tfjs/quantize.ts




/** The range of no value at all, from which `widen` starts. */
const emptyRange = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY, finite: true };
/** The range that also takes in the float32 values in `bytes`. */
function widen({ min, max, finite }, bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; at += 4) {
        const value = view.getFloat32(at, true);
        // False for NaN, whose difference from itself is NaN, and for the infinities.
        if (value - value !== 0)
            finite = false;
        else {
            if (value < min)
                min = value;
            if (value > max)
                max = value;
        }
    }
    return { min, max, finite };
}
/**
 * Which storage type each weight gets. Patterns come before the rule without any; `names` are those of one model.
 * Throws `option/invalid` on two types for one weight, or for all the rest.
 */
function chooseTypes(names, rules) {
    const types = new Map();
    const diagnostics = [];
    for (const { dtype, patterns = [] } of rules)
        for (const pattern of patterns) {
            const matches = names.filter(name => fnmatch(name, pattern));
            if (matches.length === 0)
                diagnostics.push(diagnostic('option/unmatched-pattern', `No weight matches the quantization pattern ${display_display(pattern)}.`));
            for (const name of matches) {
                const other = types.get(name);
                if (other !== undefined && other !== dtype)
                    diagnostic_refuse('option/invalid', `The weight ${display_display(name)} would be quantized both as ${other} and as ${dtype}.`, {
                        weight: name,
                    });
                types.set(name, dtype);
            }
        }
    const [rest, another] = rules.filter(({ patterns }) => patterns === undefined);
    if (rest !== undefined && another !== undefined && rest.dtype !== another.dtype)
        diagnostic_refuse('option/invalid', `All weights would be quantized both as ${rest.dtype} and as ${another.dtype}; give patterns for one of them.`);
    if (rest !== undefined)
        for (const name of names)
            if (!types.has(name))
                types.set(name, rest.dtype);
    return { types, diagnostics };
}
/**
 * Why a weight of this range would be lost by storing it as `dtype`, as the end of a sentence that begins with the
 * weight; null when it survives. float16 keeps NaN and the infinities, as it does in Python.
 */
function quantizationLoss(dtype, { min, max, finite }, rounding) {
    // From 65520 on, float16 rounds to infinity.
    if (dtype === 'float16')
        return max >= 65520 || min <= -65520 ? 'holds values beyond the reach of float16' : null;
    if (!finite)
        return 'holds values that are NaN or infinite';
    if (min > max)
        return 'has no values';
    if (rounding === 'numpy2' || min === max)
        return null;
    const range = max - min;
    if (!Number.isFinite(Math.fround(range)))
        return 'holds values too far apart for the float32 arithmetic of numpy 1';
    // A step below the normal float32 numbers keeps too few digits, or none.
    return range / codesOf(dtype) < 2 ** -126 ? 'holds values too close for the float32 arithmetic of numpy 1' : null;
}
const codesOf = (dtype) => (dtype === 'uint8' ? 255 : 65535);
/** The manifest's account of quantizing a weight of this range; in float64, as Python computes it. */
function quantizationOf(dtype, { min, max }) {
    if (dtype === 'float16')
        return { dtype, original_dtype: 'float32' };
    if (min === max)
        return { dtype, min, scale: 1, original_dtype: 'float32' };
    const scale = (max - min) / codesOf(dtype);
    if (min > 0 || max < 0)
        return { dtype, min, scale, original_dtype: 'float32' };
    // Zero keeps a code of its own.
    const zero = roundHalfEven((0 - min) / scale);
    return { dtype, min: -zero * scale, scale, original_dtype: 'float32' };
}
/** The stored bytes of float32 values. */
function quantizeValues(bytes, quantization, range, rounding) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = bytes.length / 4;
    if (quantization.dtype === 'float16') {
        const halves = new DataView(new ArrayBuffer(count * 2));
        for (let index = 0; index < count; index++)
            halves.setUint16(index * 2, float32BitsToFloat16(view.getUint32(index * 4, true)), true);
        return new Uint8Array(halves.buffer);
    }
    const { dtype, min: low, scale } = quantization;
    const size = dtype === 'uint8' ? 1 : 2;
    const high = range.min === range.max ? low : highEnd(quantization, range);
    // numpy 1 computes in the array's float32, numpy 2 in the scalars' float64.
    const round = rounding === 'numpy1' ? Math.fround : (value) => value;
    const [lower, upper, step] = [round(low), round(high), round(scale)];
    const codes = new DataView(new ArrayBuffer(count * size));
    for (let index = 0; index < count; index++) {
        const value = view.getFloat32(index * 4, true);
        const clipped = Math.min(Math.max(value, lower), upper);
        const code = roundHalfEven(round(round(clipped - lower) / step));
        if (size === 1)
            codes.setUint8(index, code);
        else
            codes.setUint16(index * 2, code, true);
    }
    return new Uint8Array(codes.buffer);
}
function highEnd({ min, scale, dtype }, range) {
    return range.min > 0 || range.max < 0 ? range.max : codesOf(dtype) * scale + min;
}
/** numpy's rint. */
function roundHalfEven(value) {
    const floor = Math.floor(value);
    const rest = value - floor;
    if (rest < 0.5)
        return floor;
    if (rest > 0.5)
        return floor + 1;
    return floor % 2 === 0 ? floor : floor + 1;
}

;// CONCATENATED MODULE: ./src/tfjs/shards.ts
/** Sizes of the files into which a group of `bytes` is cut: all full but the last. No bytes, no file. */
function shardSizes(bytes, shardSizeBytes) {
    const count = Math.ceil(bytes / shardSizeBytes);
    return Array.from({ length: count }, (_, index) => Math.min(shardSizeBytes, bytes - index * shardSizeBytes));
}
/** Names of the files of group number `group`, counted from 1 as Python counts. */
function shardNames(group, count) {
    return Array.from({ length: count }, (_, index) => `group${group}-shard${index + 1}of${count}.bin`);
}
/**
 * True when TensorFlow.js 4.22 would read zeros from files of these sizes. It takes the files for equally large when
 * all but the last are, and never asks for the size of the last: what that has beyond the others is lost.
 */
function losesTheLastShard(sizes) {
    const last = sizes.at(-1);
    const others = sizes.slice(0, -1);
    const [first] = others;
    return first !== undefined && last !== undefined && last > first && others.every(size => size === first);
}

;// CONCATENATED MODULE: ./src/bundle/shard-writer.ts



/** Writes the bytes of one group into its shards, one after the other, hashing what it writes. */
class ShardWriter {
    files = [];
    #directory;
    #names;
    #sizes;
    #shard = null;
    constructor(directory, names, sizes) {
        this.#directory = directory;
        this.#names = names;
        this.#sizes = sizes;
    }
    /** Appends bytes, which must not change afterwards. */
    async write(bytes) {
        for (let at = 0; at < bytes.length;) {
            const shard = this.#shard ?? (await this.#open());
            const part = bytes.subarray(at, at + this.#size() - shard.bytes);
            await shard.pending;
            shard.pending = writeFully(shard.handle, part);
            shard.pending.catch(() => { });
            shard.hash.update(part);
            shard.bytes += part.length;
            at += part.length;
            if (shard.bytes === this.#size())
                await this.#finish(shard);
        }
    }
    /** Ends after an error; the file at hand stays incomplete. */
    async abandon() {
        await this.#shard?.pending.catch(() => { });
        await this.#shard?.handle.close();
        this.#shard = null;
    }
    #size() {
        return this.#sizes[this.files.length] ?? 0;
    }
    async #open() {
        const name = this.#names[this.files.length];
        if (name === undefined)
            throw new RangeError('more bytes than the shards of the group hold');
        const handle = await (0,promises_namespaceObject.open)(external_node_path_default().join(this.#directory, name), 'wx');
        this.#shard = { name, handle, hash: (0,external_node_crypto_namespaceObject.createHash)('sha256'), bytes: 0, pending: Promise.resolve() };
        return this.#shard;
    }
    async #finish({ name, handle, hash, bytes, pending }) {
        await pending;
        await handle.close();
        this.#shard = null;
        this.files.push({ path: name, bytes, sha256: hash.digest('hex') });
    }
}
async function writeFully(handle, bytes) {
    for (let at = 0; at < bytes.length;)
        at += (await handle.write(bytes, at)).bytesWritten;
}

;// CONCATENATED MODULE: ./src/bundle/write.ts











const storedBytes = { float32: 4, int32: 4, bool: 1, float16: 2, uint8: 1, uint16: 2 };
/**
 * Writes `model.json` and the shards of a model into an empty directory, streaming: the memory it takes does not grow
 * with the model. Throws `ConversionError` (`weight/out-of-range`, `option/invalid`) when the model cannot be written
 * as asked.
 */
async function writeBundle(model, read, directory, options, hooks = {}) {
    const names = model.weights.map(({ name }) => name);
    const { types, diagnostics: choices } = chooseTypes(names, options.quantize);
    const diagnostics = [...choices];
    const planned = [];
    for (const weight of model.weights)
        planned.push(await planWeight(weight, types.get(weight.name), read, options, hooks, diagnostics));
    const { groups, joined } = planGroups(planned, options);
    if (joined)
        diagnostics.push(diagnostic('bundle/groups-joined', joinedMessage));
    const files = [];
    const weightsManifest = [];
    const run = { read, directory, options, advance: progressOf(planned, hooks), diagnostics };
    for (const [index, group] of groups.entries()) {
        const written = await writeGroup(group, index + 1, run);
        files.push(...written);
        weightsManifest.push({ paths: written.map(file => file.path), weights: group.map(entryOf) });
    }
    const text = modelJson(model, weightsManifest, options.metadata);
    await (0,promises_namespaceObject.writeFile)(external_node_path_default().join(directory, 'model.json'), text, { flag: 'wx' });
    const sha256 = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex');
    const manifest = { path: 'model.json', bytes: Buffer.byteLength(text), sha256 };
    return { bundle: { directory, files: [manifest, ...files], weightsManifest }, diagnostics };
}
async function planWeight(weight, type, read, { quantizationRounding }, { signal }, diagnostics) {
    const dtype = manifestDtype(weight.source.dtype);
    const values = valuesIn(weight.shape);
    const plain = { weight, dtype, quantization: null, range: emptyRange, bytes: values * storedBytes[dtype] };
    if (type === undefined || dtype !== 'float32')
        return plain;
    let range = emptyRange;
    for await (const slab of slabsOf([weight.source], read)) {
        signal?.throwIfAborted();
        range = widen(range, castSlab(weight, slab));
    }
    const loss = quantizationLoss(type, range, quantizationRounding);
    if (loss !== null) {
        const message = `The weight ${display_display(weight.name)} ${loss}, so it was left in float32.`;
        diagnostics.push(diagnostic('weight/not-quantized', message, { weight: weight.name }));
        return plain;
    }
    const quantization = quantizationOf(type, range);
    return { weight, dtype, quantization, range, bytes: values * storedBytes[type] };
}
const joinedMessage = 'The weights were not split by layer: the last of the files would be the only larger one, and TensorFlow.js 4.22 reads zeros from such a file.';
/** Files of a bundle, at most: beyond this no server and no browser would be served by them. */
const mostShards = 100_000;
function planGroups(planned, { splitByLayer, shardSizeBytes }) {
    const all = bytesIn(planned);
    const byLayer = splitByLayer && planned.length > 0 ? groupsByLayer(planned) : [planned];
    if (all / shardSizeBytes + byLayer.length > mostShards)
        diagnostic_refuse('option/invalid', `Shards of ${shardSizeBytes} bytes would cut ${all} bytes of weights into more than ${mostShards} files.`);
    const joined = losesTheLastShard(byLayer.flatMap(group => shardSizes(bytesIn(group), shardSizeBytes)));
    return { groups: joined ? [planned] : byLayer, joined };
}
function groupsByLayer(planned) {
    const groups = new Map();
    for (const one of planned) {
        const group = groups.get(one.weight.group);
        if (group === undefined)
            groups.set(one.weight.group, [one]);
        else
            group.push(one);
    }
    return [...groups.values()];
}
const bytesIn = (group) => group.reduce((sum, { bytes }) => sum + bytes, 0);
function entryOf({ weight, dtype, quantization }) {
    const { name, shape } = weight;
    return { name, shape, dtype, ...(quantization === null ? {} : { quantization }) };
}
function progressOf(planned, { signal, onBytes }) {
    const total = planned.reduce((sum, { weight, dtype }) => sum + valuesIn(weight.shape) * storedBytes[dtype], 0);
    let done = 0;
    return (weight, bytes) => {
        signal?.throwIfAborted();
        done += bytes;
        onBytes?.(weight, done, total);
    };
}
async function writeGroup(group, number, { read, directory, options, advance, diagnostics }) {
    const sizes = shardSizes(bytesIn(group), options.shardSizeBytes);
    const writer = new ShardWriter(directory, shardNames(number, sizes.length), sizes);
    try {
        for (const { weight, dtype, quantization, range } of group) {
            // Nothing is asked of integers, and nothing more of a weight that was reported.
            let searching = dtype === 'float32';
            for await (const slab of slabsOf([weight.source], read)) {
                const values = castSlab(weight, slab);
                advance(weight.name, values.length);
                const notFinite = searching ? firstNotFinite(values) : -1;
                if (notFinite >= 0) {
                    searching = false;
                    diagnostics.push(notFiniteWarning(weight, slab.first + notFinite));
                }
                const { quantizationRounding } = options;
                await writer.write(quantization === null ? values : quantizeValues(values, quantization, range, quantizationRounding));
            }
        }
    }
    catch (error) {
        await writer.abandon();
        throw error;
    }
    return writer.files;
}
function notFiniteWarning({ name }, position) {
    const message = `The weight ${display_display(name)} holds NaN or infinite values, the first at position ${position}.`;
    return diagnostic('weight/not-finite', message, { weight: name });
}
function castSlab({ name }, { variable, first, bytes }) {
    try {
        return castValues(bytes, variable.dtype);
    }
    catch (error) {
        if (!(error instanceof OutOfRangeError))
            throw error;
        return diagnostic_refuse('weight/out-of-range', `The weight ${display_display(name)} (${variable.dtype}) holds the value ${error.value} at position ${first + error.index}, which does not fit ${manifestDtype(variable.dtype)}.`, { weight: name });
    }
}

;// CONCATENATED MODULE: ./src/discover/output-dirs.ts



/** The suffixes that a directory name does without; any other belongs to the name (`v1.2`). */
const SUFFIX = /\.(h5|hdf5|hdf|he5|keras)$/i;
/** Names of files that a bundle holds: the directory of another model must not need one. */
const BUNDLE_FILE = /^(model\.json|group\d+-shard\d+of\d+\.bin)$/i;
/**
 * The directory that each model is written to, in the order of `models`: below `outputDir` the path of the model
 * relative to `cwd` without suffix, or the file name alone for a model outside `cwd`. Where two would share a
 * directory they keep their suffixes. Throws `ConversionError` (`output/collision`) when that does not part them;
 * names that differ only in case or in Unicode composition are one, as they are on many file systems.
 */
function assignOutputDirs(models, outputDir, cwd) {
    const placed = models.map(model => {
        const full = pathBelow(model, cwd);
        return { file: model.file, full, directory: withoutSuffix(full) };
    });
    // Each round gives suffixes back to those that collide; a name that has its suffix stays.
    for (let changed = true; changed;) {
        changed = false;
        for (const group of collisions(placed)) {
            for (const model of group) {
                if (model.directory === model.full)
                    continue;
                model.directory = model.full;
                changed = true;
            }
        }
    }
    const [same] = collisions(placed);
    if (same !== undefined)
        refuseCollision(same.map(({ file }) => file), same[0]?.directory ?? '');
    refuseInsideBundle(placed);
    return placed.map(({ directory }) => external_node_path_default().join(outputDir, ...directory.split('/')));
}
function pathBelow({ path: file }, cwd) {
    const relative = external_node_path_default().relative(cwd, file);
    const inside = !external_node_path_default().isAbsolute(relative) && relative.split((external_node_path_default()).sep)[0] !== '..';
    return inside ? relative.split((external_node_path_default()).sep).join('/') : external_node_path_default().basename(file);
}
function withoutSuffix(file) {
    const stem = file.replace(SUFFIX, '');
    // `..h5` must not become a way out.
    return /(^|\/)\.{0,2}$/.test(stem) ? file : stem;
}
function collisions(placed) {
    const groups = new Map();
    for (const model of placed) {
        const key = sameOnDisk(model.directory);
        groups.set(key, [...(groups.get(key) ?? []), model]);
    }
    return [...groups.values()].filter(group => group.length > 1);
}
/** Windows and macOS compare without case, macOS without composition, Windows without dots and spaces at the end. */
const sameOnDisk = (directory) => directory
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[. ]+(?=\/|$)/g, '');
/** A model `a/model.json.h5` would need a directory where the model `a.h5` has its `model.json`. */
function refuseInsideBundle(placed) {
    const byDirectory = new Map(placed.map(model => [sameOnDisk(model.directory), model]));
    for (const model of placed) {
        const parts = sameOnDisk(model.directory).split('/');
        for (let depth = 1; depth < parts.length; depth++) {
            const outer = byDirectory.get(parts.slice(0, depth).join('/'));
            if (outer !== undefined && BUNDLE_FILE.test(parts[depth] ?? '')) {
                refuseCollision([outer.file, model.file], model.directory);
            }
        }
    }
}
function refuseCollision(files, directory) {
    const names = files.slice(0, 3).map(display_display);
    const rest = files.length > names.length ? ` and ${files.length - names.length} more` : '';
    const [first, ...others] = names;
    diagnostic_refuse('output/collision', `${first} and ${others.join(', ')}${rest} would both be written to ${display_display(directory)}; nothing was written.`, { file: files[0] ?? '' }, 'Rename one of them, or convert them in separate runs with different output directories.');
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./src/keras/parse-json.ts


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
        const where = near === '' ? 'at the end' : `before "${display_display(near)}"`;
        return diagnostic_refuse('keras/invalid-json', `${this.#what} is not JSON: it ${how} at character ${this.#at}, ${where}.`);
    }
    #exceeds(what, limit) {
        return diagnostic_refuse('keras/invalid-json', `${this.#what} has ${what}; the limit is ${limit}.`);
    }
}

;// CONCATENATED MODULE: ./src/keras/config.ts


/** Whether a value is a JSON object. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The JSON Pointer of `key` below `pointer` (RFC 6901). */
function below(pointer, key) {
    return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
/**
 * The value at a JSON Pointer; undefined when there is none. `KerasLayer.config` is the value at `pointer + "/config"`
 * of the saved model config, so that a layer can be sent without its config and be given it back.
 */
function valueAt(root, pointer) {
    let value = root;
    for (const part of pointer.split('/').slice(1)) {
        const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
        if (Array.isArray(value))
            value = value[Number(key)];
        else if (isObject(value) && Object.hasOwn(value, key))
            value = value[key];
        else
            return undefined;
    }
    return value;
}
/** Refuses a config that has `found` where Keras writes `expected`. */
function refuseConfig(pointer, expected, found) {
    const what = found === undefined ? 'nothing' : displayValue(found);
    return refuse('keras/invalid-config', `The model configuration has ${what} at "${display(pointer)}", where Keras writes ${expected}.`, { pointer });
}
/** `value` as an object, or a refusal. */
function objectAt(value, pointer) {
    return isObject(value) ? value : refuseConfig(pointer, 'an object', value);
}
/** `value` as a list, or a refusal. */
function listAt(value, pointer) {
    return Array.isArray(value) ? value : refuseConfig(pointer, 'a list', value);
}
/** `value` as a text, or a refusal. */
function textAt(value, pointer) {
    return typeof value === 'string' ? value : refuseConfig(pointer, 'a text', value);
}

;// CONCATENATED MODULE: ./src/reader/description.ts





/** A description as text. The config of each layer is left out: it stands in the saved form, at the layer's pointer. */
function writeDescription({ model, diagnostics }) {
    const sent = model === null ? null : { ...model, network: mapLayers(model.network, layer => ({ ...layer, config: {} })) };
    return stringifyJson({ model: sent, diagnostics });
}
/**
 * The description in a reader's answer. Everything that later stages rely on (shapes, ids, dtypes) is checked: a file
 * may have got the better of its reader. Throws an Error on what no reader sends.
 */
function readDescription(text) {
    const { model, diagnostics } = parseJson(text, { what: 'The answer of the reader', ...answerLimits });
    if (!diagnostics.every(isFinding))
        throw new Error('an unknown finding');
    if (model === null)
        return { model, diagnostics };
    if (!model.variables.every(isPossible))
        throw new Error('an impossible variable');
    const { modelConfig } = model.saved;
    const network = mapLayers(model.network, layer => ({
        ...layer,
        config: (valueAt(modelConfig, `${layer.pointer}/config`) ?? Object.create(null)),
    }));
    return { model: { ...model, network }, diagnostics };
}
// The saved form, the layers and the variables together need more than one JSON text of a file.
const answerLimits = { characters: 200 * 2 ** 20, tokens: 20_000_000, depth: 512 };
const isFinding = ({ code, message }) => Object.hasOwn(catalogue, code) && typeof message === 'string';
function isPossible({ id, shape, dtype }, index) {
    const values = shape.reduce((product, size) => product * size, 1);
    const sizes = shape.every(size => Number.isSafeInteger(size) && size >= 0);
    return id === index && sizes && Number.isSafeInteger(values) && Object.hasOwn(bytesOf, dtype);
}
function mapLayers(network, change) {
    const map = (layer) => change({
        ...layer,
        ...(layer.network === undefined ? {} : { network: mapLayers(layer.network, change) }),
        wrapped: Object.fromEntries(Object.entries(layer.wrapped).map(([key, inner]) => [key, map(inner)])),
    });
    return { ...network, layers: network.layers.map(map) };
}

;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: ./src/reader/entry.ts



/**
 * Path of the built program that runs as a child process: beside the caller's own folder when that is built
 * (`dist/cli` → `dist/reader`), else in the `dist` of the repository that the source lies in.
 */
function childEntry(name) {
    const here = (0,external_node_path_namespaceObject.dirname)((0,external_node_url_namespaceObject.fileURLToPath)(import.meta.url));
    const beside = (0,external_node_path_namespaceObject.join)(here, '..', name, 'index.js');
    if ((0,external_node_fs_namespaceObject.existsSync)(beside))
        return beside;
    for (let folder = here;; folder = (0,external_node_path_namespaceObject.dirname)(folder)) {
        const built = (0,external_node_path_namespaceObject.join)(folder, 'dist', name, 'index.js');
        if ((0,external_node_fs_namespaceObject.existsSync)(built))
            return built;
        if (folder === (0,external_node_path_namespaceObject.dirname)(folder))
            throw new Error(`dist/${name}/index.js is missing; run "npm run build"`);
    }
}

;// CONCATENATED MODULE: ./src/reader/frame.ts
/** Kinds of answers. */
const answer = { description: 1, values: 2, refusal: 3 };
/** Bytes before the content of a frame. */
const frameHeaderBytes = 5;
/** The head of a frame. */
function frameHeader(kind, length) {
    const header = new Uint8Array(frameHeaderBytes);
    header[0] = kind;
    new DataView(header.buffer).setUint32(1, length, true);
    return header;
}
/** Largest answer that a parent takes: a description within the limits of JSON texts, or a slab. */
const longestAnswer = 256 * 2 ** 20;
/** Puts the pieces in which a pipe delivers frames together again; each frame's content is a buffer of its own. */
class FrameAssembler {
    #header = new Uint8Array(frameHeaderBytes);
    #headerBytes = 0;
    #content = null;
    #contentBytes = 0;
    #isComplete() {
        return this.#content !== null && this.#contentBytes === this.#content.length;
    }
    /** Takes a piece and gives the frames that it completes. Throws a RangeError on a frame that is too long. */
    *push(piece) {
        let at = 0;
        while (at < piece.length || this.#isComplete()) {
            if (this.#content === null) {
                const part = piece.subarray(at, at + frameHeaderBytes - this.#headerBytes);
                this.#header.set(part, this.#headerBytes);
                this.#headerBytes += part.length;
                at += part.length;
                if (this.#headerBytes < frameHeaderBytes)
                    return;
                const length = new DataView(this.#header.buffer).getUint32(1, true);
                if (length > longestAnswer)
                    throw new RangeError(`an answer of ${length} bytes`);
                this.#content = new Uint8Array(length);
                this.#contentBytes = 0;
            }
            const part = piece.subarray(at, at + this.#content.length - this.#contentBytes);
            this.#content.set(part, this.#contentBytes);
            this.#contentBytes += part.length;
            at += part.length;
            if (!this.#isComplete())
                return;
            const frame = { kind: this.#header[0] ?? 0, content: this.#content };
            this.#content = null;
            this.#headerBytes = 0;
            yield frame;
        }
    }
}

;// CONCATENATED MODULE: ./src/reader/open.ts











/** Limits unless told otherwise; see SECURITY.md. */
const defaultLimits = {
    fileBytes: 8 * 2 ** 30,
    timeoutMs: 60_000,
    wasmMiB: 512,
    heapMiB: 1024,
};
/**
 * Opens one model file in a process of its own, which sees the file's descriptor and nothing else. The process starts
 * at once; what is wrong with the file is told by `describe`. Throws `ConversionError` (`file/…`) when the path leads
 * to no regular file, or to one that is too large. A symbolic link is not followed.
 */
async function openCage(file, limits = {}) {
    const allowed = { ...defaultLimits, ...limits };
    const descriptor = openRegularFile(file, allowed.fileBytes);
    try {
        return new Reader(file, descriptor, allowed);
    }
    catch (error) {
        external_node_fs_default().closeSync(descriptor);
        throw error;
    }
}
function openRegularFile(file, fileBytes) {
    const name = display_display(external_node_path_default().basename(file));
    // Not there on Windows, where there is no link to follow and no pipe to wait for.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = (external_node_fs_default()).constants;
    let descriptor;
    try {
        descriptor = external_node_fs_default().openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
    catch (cause) {
        const code = cause.code;
        const finding = code === 'ELOOP'
            ? diagnostic('file/not-regular', `${name} is a symbolic link, which is not followed.`, { file })
            : diagnostic('file/not-found', `${name} cannot be opened${code === undefined ? '' : ` (${code})`}.`, { file });
        throw new ConversionError(finding, { cause });
    }
    const stat = external_node_fs_default().fstatSync(descriptor);
    const problem = !stat.isFile() ? 'regular' : stat.size > fileBytes ? 'size' : null;
    if (problem === null)
        return descriptor;
    external_node_fs_default().closeSync(descriptor);
    return problem === 'regular'
        ? diagnostic_refuse('file/not-regular', `${name} is not a regular file.`, { file })
        : diagnostic_refuse('file/too-large', `${name} has ${stat.size} bytes; the limit is ${fileBytes}.`, { file });
}
const noSense = 'The reader of the file gave no sensible answer.';
class Reader {
    #file;
    #descriptor;
    #stat;
    #limits;
    #child;
    #frames = new FrameAssembler();
    #waiting = [];
    #ended;
    #variables = [];
    #timer;
    #failure = null;
    #closed = false;
    constructor(file, descriptor, limits) {
        this.#file = file;
        this.#descriptor = descriptor;
        this.#stat = external_node_fs_default().fstatSync(descriptor);
        this.#limits = limits;
        this.#child = startChild(descriptor, limits);
        this.#child.stdin?.on('error', () => { });
        this.#child.stdout?.on('data', (piece) => this.#receive(piece));
        this.#ended = new Promise(resolve => {
            const end = () => {
                this.#fail('reader/crashed', 'The reader of the file ended unexpectedly.');
                resolve();
            };
            this.#child.once('error', end);
            this.#child.once('close', end);
        });
    }
    async describe(options = {}) {
        const content = await this.#ask({ kind: 'describe', ...options }, answer.description);
        try {
            const description = readDescription(new TextDecoder().decode(content));
            this.#variables = description.model?.variables ?? [];
            return description;
        }
        catch (cause) {
            throw new ConversionError(diagnostic('reader/crashed', noSense), {
                cause,
            });
        }
    }
    async read(id, first, count) {
        if (this.#failure !== null)
            throw this.#failure;
        const variable = this.#variables[id];
        if (variable === undefined)
            throw new RangeError(`no variable ${id}`);
        const values = await this.#ask({ kind: 'read', id, first, count }, answer.values);
        if (values.length !== count * bytesOf[variable.dtype])
            throw this.#fail('reader/crashed', noSense);
        return values;
    }
    async close() {
        if (!this.#closed) {
            this.#closed = true;
            this.#child.kill('SIGKILL');
            await this.#ended;
            external_node_fs_default().closeSync(this.#descriptor);
        }
        await this.#ended;
    }
    async #ask(request, kind) {
        if (this.#failure !== null)
            throw this.#failure;
        const answered = new Promise((resolve, reject) => this.#waiting.push({ kind, resolve, reject }));
        this.#child.stdin?.write(`${JSON.stringify(request)}\n`);
        this.#restartTimer();
        const content = await answered;
        this.#checkUnchanged();
        return content;
    }
    #receive(piece) {
        try {
            for (const frame of this.#frames.push(piece))
                this.#take(frame);
        }
        catch {
            this.#fail('reader/crashed', noSense);
        }
    }
    #take({ kind, content }) {
        const asked = this.#waiting.shift();
        if (asked === undefined)
            throw new Error('an answer that nobody asked for');
        this.#restartTimer();
        if (kind === asked.kind)
            asked.resolve(content);
        else if (kind === answer.refusal)
            asked.reject(new ConversionError(refusalIn(content)));
        else
            throw new Error('an answer of another kind');
    }
    /** Counts only while a request is being worked on; each answer starts the count anew. */
    #restartTimer() {
        clearTimeout(this.#timer);
        if (this.#waiting.length === 0)
            return;
        this.#timer = setTimeout(() => {
            this.#fail('reader/timeout', `Reading the file took longer than ${this.#limits.timeoutMs / 1000} seconds.`);
        }, this.#limits.timeoutMs);
    }
    #checkUnchanged() {
        const now = external_node_fs_default().fstatSync(this.#descriptor);
        if (now.size !== this.#stat.size || now.mtimeMs !== this.#stat.mtimeMs)
            diagnostic_refuse('file/changed', `${display_display(external_node_path_default().basename(this.#file))} changed while it was being read.`);
    }
    #fail(code, message) {
        clearTimeout(this.#timer);
        const failure = this.#failure ?? new ConversionError(diagnostic(code, message));
        this.#failure = failure;
        this.#child.kill('SIGKILL');
        for (const asked of this.#waiting.splice(0))
            asked.reject(failure);
        return failure;
    }
}
function startChild(descriptor, { wasmMiB, heapMiB }) {
    const entry = external_node_fs_default().realpathSync(childEntry('reader'));
    const folder = external_node_path_default().dirname(entry);
    const flags = [
        Number(process.versions.node.split('.')[0]) >= 22 ? '--permission' : '--experimental-permission',
        `--allow-fs-read=${folder}${(external_node_path_default()).sep}`,
        '--no-addons',
        '--no-warnings',
        '--disallow-code-generation-from-strings',
        `--wasm-max-mem-pages=${wasmMiB * 16}`,
        `--max-old-space-size=${heapMiB}`,
    ];
    // Windows starts no program without SystemRoot.
    const { SystemRoot } = process.env;
    return (0,external_node_child_process_namespaceObject.spawn)(process.execPath, [...flags, entry], {
        cwd: folder,
        env: SystemRoot === undefined ? {} : { SystemRoot },
        stdio: ['pipe', 'pipe', 'ignore', descriptor],
        windowsHide: true,
    });
}
/** A refusal as the reader sent it; only its code is taken on trust, and only a known one. */
function refusalIn(content) {
    const sent = parseJson(new TextDecoder().decode(content), {
        what: 'The answer of the reader',
    });
    const row = Object.hasOwn(catalogue, sent.code) ? catalogue[sent.code] : undefined;
    if (row === undefined || typeof sent.message !== 'string')
        throw new Error('an unknown refusal');
    return { ...sent, severity: row.severity };
}

;// CONCATENATED MODULE: ./src/layers/fates.ts
/** The key means the same in tfjs-layers. */
const keep = { do: 'keep' };
const activation = { do: 'activation' };
const innerLayer = { do: 'layer' };
/** Only `values` can be run. */
const only = (values, hint) => hint === undefined ? { do: 'only', values } : { do: 'only', values, hint };
/** Ignored by tfjs-layers, harmlessly for `why`. */
const drop = (why) => ({ do: 'drop', why });
/** The fate `keep` for each of `keys`. */
const keepAll = (...keys) => Object.fromEntries(keys.map(key => [key, keep]));
/** Initializer, regularizer and constraint of each of `weights`. */
const weightFates = (...weights) => Object.fromEntries(weights.flatMap(weight => [
    [`${weight}_initializer`, { do: 'initializer' }],
    [`${weight}_regularizer`, { do: 'regularizer' }],
    [`${weight}_constraint`, { do: 'constraint' }],
]));
/** Keys that Keras 2 saves, or once saved, with every layer. */
const common = {
    ...keepAll('name', 'trainable', 'batch_input_shape', 'input_shape'),
    dtype: { do: 'dtype' },
    activity_regularizer: { do: 'activity-regularizer' },
    input_dtype: { do: 'dtype' },
    dynamic: only([false, null], 'A dynamic layer runs Python code; use a standard layer.'),
    autocast: drop('Layer reads no autocast (engine/topology.js); it is about dtype policies, and everything is float32'),
    _jit_compile: drop('about how TensorFlow compiles, not about values'),
};
/** The two values that Keras 2 writes; tfjs-layers reads null as channels_first. */
const dataFormat = only(['channels_last', 'channels_first']);
/** tfjs-layers ignores data_format in the 1-D layers and works along the wrong axis. */
const channelsLast = only(['channels_last', null], 'Put a Permute layer before and after it and set data_format="channels_last".');
/** No dilation, in any of the spellings of Keras. */
const noDilation = (hint) => only([1, [1], [1, 1], [1, 1, 1]], hint);
const trainable = (name, when) => when === undefined ? { name, trainable: true } : { name, trainable: true, when };
const fixed = (name) => ({ name, trainable: false });
const kernelAndBias = [trainable('kernel'), trainable('bias', 'use_bias')];
/** A row of a class that has the same name in tfjs-layers. */
function row(keras, fates, more = {}) {
    return { keras, tfjs: keras, variables: [], ...more, fates: { ...common, ...fates } };
}
/** A row of another name for the class of `like`, with the same meaning. */
const alias = (keras, like) => ({ ...like, keras });
/** A row of a class that cannot be converted; its config is not looked at. */
function refused(keras, why, hint, variables = [], more = {}) {
    return { keras, tfjs: null, variables, fates: common, refusal: hint === undefined ? { why } : { why, hint }, ...more };
}

;// CONCATENATED MODULE: ./src/layers/activation.ts

const passMasks = { keras: 'pass', tfjs: 'pass' };
// LeakyReLU and its like hand the mask on in Keras; tfjs-layers stops it (no supportsMasking in advanced_activations.js).
const losesMask = { keras: 'pass', tfjs: 'stop' };
const ignoredByTfjs = 'TensorFlow.js ignores this option; use LeakyReLU for a slope, ThresholdedReLU for a threshold.';
/** Activation layers. */
const activationRows = [
    row('ReLU', { max_value: keep, negative_slope: only([0, null], ignoredByTfjs), threshold: only([0, null], ignoredByTfjs) }, { shape: 'same', masks: passMasks }),
    row('LeakyReLU', keepAll('alpha'), { shape: 'same', masks: losesMask }),
    row('ELU', { alpha: only([1], 'Use alpha=1; TensorFlow.js has no other.') }, { shape: 'same', masks: losesMask }),
    row('ThresholdedReLU', keepAll('theta'), { shape: 'same', masks: losesMask }),
    row('Softmax', keepAll('axis'), {
        shape: 'same',
        masks: { keras: 'softmax', tfjs: 'softmax' },
        checks: ['last-axis'],
    }),
    row('PReLU', { shared_axes: keep, ...weightFates('alpha') }, { variables: [trainable('alpha')], shape: 'same', masks: passMasks, checks: ['known-shape', 'shared-axes'] }),
];

;// CONCATENATED MODULE: ./src/layers/convolutional.ts

const noGroups = only([1, null], 'Replace the grouped convolution by one convolution per group and a Concatenate.');
const validOrSame = only(['valid', 'same']);
const convolution = {
    ...keepAll('filters', 'kernel_size', 'strides', 'dilation_rate', 'use_bias'),
    rank: keep,
    padding: validOrSame,
    data_format: dataFormat,
    groups: noGroups,
    activation: activation,
    ...weightFates('kernel', 'bias'),
};
const depthwise = {
    ...convolution,
    depth_multiplier: keep,
    ...weightFates('depthwise', 'pointwise'),
};
// tfjs-layers throws when SeparableConv2D has one of these; Keras 2 saves them but has no such weight.
const noKernel = {
    kernel_initializer: { do: 'remove', why: 'SeparableConv throws on it (layers/convolutional.js)' },
    kernel_regularizer: { do: 'remove', why: 'SeparableConv throws on it (layers/convolutional.js)' },
    kernel_constraint: { do: 'remove', why: 'SeparableConv throws on it (layers/convolutional.js)' },
};
const transposed = {
    ...convolution,
    dilation_rate: noDilation('TensorFlow.js ignores dilation_rate here; use dilation_rate=1.'),
    output_padding: only([null], 'TensorFlow.js ignores output_padding; leave it None and crop the output.'),
};
const plain = {
    variables: kernelAndBias,
    shape: 'convolution',
    checks: ['strides-or-dilation'],
};
/** Convolutions, and the layers that crop, pad or repeat pixels. */
const convolutionalRows = [
    row('Conv1D', {
        ...convolution,
        data_format: channelsLast,
        padding: only(['valid', 'same'], 'TensorFlow.js has no causal padding; pad the input in front and use padding="valid".'),
    }, plain),
    row('Conv2D', convolution, plain),
    row('Conv3D', convolution, plain),
    row('Conv2DTranspose', transposed, {
        variables: kernelAndBias,
        shape: 'transposed-convolution',
    }),
    {
        ...row('Conv3DTranspose', transposed, { variables: kernelAndBias, shape: 'transposed-convolution' }),
        refusal: {
            why: 'the WebAssembly backend of TensorFlow.js 4.22 computes wrong numbers for it',
            hint: 'Replace it by UpSampling and Conv3D, or by Conv2DTranspose per slice.',
        },
    },
    row('DepthwiseConv2D', {
        ...depthwise,
        dilation_rate: noDilation('TensorFlow.js ignores dilation_rate of DepthwiseConv2D; use dilation_rate=1.'),
    }, {
        variables: [trainable('depthwise_kernel'), trainable('bias', 'use_bias')],
        shape: 'depthwise-convolution',
    }),
    row('SeparableConv2D', {
        ...depthwise,
        ...noKernel,
        data_format: only(['channels_last'], 'Use data_format="channels_last", with Permute around it.'),
    }, {
        variables: [trainable('depthwise_kernel'), trainable('pointwise_kernel'), trainable('bias', 'use_bias')],
        shape: 'convolution',
        checks: ['strides-or-dilation'],
    }),
    row('Cropping2D', { cropping: keep, data_format: dataFormat }, { shape: 'cropping' }),
    row('ZeroPadding2D', { padding: keep, data_format: dataFormat }, { shape: 'zero-padding' }),
    row('UpSampling2D', {
        size: keep,
        data_format: dataFormat,
        interpolation: only(['nearest'], 'TensorFlow.js interpolates with another pixel grid; use interpolation="nearest" or Conv2DTranspose.'),
    }, { shape: 'upsampling' }),
];

;// CONCATENATED MODULE: ./src/layers/core.ts

const core_passMasks = { keras: 'pass', tfjs: 'pass' };
/** InputLayer, Dense, Embedding, Masking, dropout and noise, and the layers that rearrange. */
const coreRows = [
    row('InputLayer', {
        sparse: only([false, null], 'Use a dense Input; TensorFlow.js has no sparse tensors.'),
        ragged: only([false, null], 'Use a dense Input; TensorFlow.js has no ragged tensors.'),
        optional: only([false, null]),
        type_spec: only([null]),
    }, { shape: 'input-layer', masks: core_passMasks, checks: ['declared-shape'] }),
    row('Dense', { units: keep, activation: activation, use_bias: keep, ...weightFates('kernel', 'bias') }, { variables: kernelAndBias, shape: 'units', masks: core_passMasks }),
    row('Embedding', {
        ...keepAll('input_dim', 'output_dim', 'mask_zero', 'input_length'),
        sparse: only([false, null]),
        ...weightFates('embeddings'),
    }, { variables: [trainable('embeddings')], shape: 'embedding', masks: { keras: 'embedding', tfjs: 'embedding' } }),
    row('Masking', keepAll('mask_value'), { shape: 'same', masks: { keras: 'masking', tfjs: 'masking' } }),
    row('Activation', { activation: activation }, { shape: 'same', masks: core_passMasks }),
    row('Flatten', { data_format: dataFormat }, { shape: 'flatten', checks: ['flatten-rank', 'flatten-known-shape'] }),
    row('Reshape', keepAll('target_shape'), { shape: 'reshape' }),
    row('Permute', keepAll('dims'), { shape: 'permute' }),
    row('RepeatVector', keepAll('n'), { shape: 'repeat' }),
    row('Dropout', keepAll('rate', 'noise_shape', 'seed'), { shape: 'same', masks: core_passMasks }),
    row('SpatialDropout1D', keepAll('rate', 'noise_shape', 'seed'), { shape: 'same', masks: core_passMasks }),
    row('GaussianNoise', { stddev: keep, seed: drop('noise is added in training only (layers/noise.js)') }, { shape: 'same', masks: core_passMasks }),
    row('GaussianDropout', { rate: keep, seed: drop('drops in training only (layers/noise.js)') }, { shape: 'same', masks: core_passMasks }),
    row('AlphaDropout', keepAll('rate', 'noise_shape', 'seed'), { shape: 'same', masks: core_passMasks }),
    row('Rescaling', keepAll('scale', 'offset'), { shape: 'same' }),
];

;// CONCATENATED MODULE: ./src/layers/merge.ts

const merging = { shape: 'merge', masks: { keras: 'merge', tfjs: 'merge' }, checks: ['merge-inputs'] };
/** Layers that join several tensors. */
const mergeRows = [
    row('Add', {}, merging),
    row('Multiply', {}, merging),
    row('Average', {}, merging),
    row('Maximum', {}, merging),
    row('Minimum', {}, merging),
    row('Concatenate', { axis: keep }, {
        shape: 'concatenate',
        masks: { keras: 'concatenate', tfjs: 'concatenate' },
        checks: ['merge-inputs', 'concatenate-axis'],
    }),
    row('Dot', keepAll('axes', 'normalize'), {
        shape: 'dot',
        masks: { keras: 'stop', tfjs: 'stop' },
        checks: ['merge-inputs', 'dot-rank'],
    }),
];

;// CONCATENATED MODULE: ./src/layers/normalization.ts

const normalization_passMasks = { keras: 'pass', tfjs: 'pass' };
const scaleAndCenter = [trainable('gamma', 'scale'), trainable('beta', 'center')];
const batchNormalization = row('BatchNormalization', {
    ...keepAll('axis', 'momentum', 'epsilon', 'center', 'scale'),
    ...weightFates('beta', 'gamma'),
    moving_mean_initializer: { do: 'initializer' },
    moving_variance_initializer: { do: 'initializer' },
    renorm: only([false, null], 'Train with renorm=False.'),
    renorm_clipping: drop('read only with renorm=True'),
    renorm_momentum: drop('read only with renorm=True'),
    virtual_batch_size: drop('about training; the moving statistics are used in inference'),
    adjustment: only([null]),
    fused: drop('another kernel for the same numbers'),
    synchronized: drop('about training on several devices'),
}, {
    variables: [...scaleAndCenter, fixed('moving_mean'), fixed('moving_variance')],
    shape: 'same',
    masks: normalization_passMasks,
    checks: ['normalization-axis', 'rank-below-5'],
});
/** BatchNormalization by all its names, LayerNormalization. */
const normalizationRows = [
    batchNormalization,
    alias('BatchNormalizationV1', batchNormalization),
    alias('BatchNormalizationV2', batchNormalization),
    alias('SyncBatchNormalization', batchNormalization),
    row('LayerNormalization', { ...keepAll('axis', 'epsilon', 'center', 'scale'), ...weightFates('beta', 'gamma') }, { variables: scaleAndCenter, shape: 'same', masks: normalization_passMasks, checks: ['rank-below-5'] }),
];

;// CONCATENATED MODULE: ./src/layers/pooling.ts

const pooling = { ...keepAll('pool_size', 'strides'), padding: only(['valid', 'same']), data_format: dataFormat };
const pooling1d = { ...pooling, data_format: channelsLast };
const keepdims = only([false, null], 'TensorFlow.js ignores keepdims; use keepdims=False and a Reshape layer.');
const global1d = { data_format: channelsLast, keepdims };
const global2d = { data_format: dataFormat, keepdims };
/** Pooling, local and global. */
const poolingRows = [
    row('MaxPooling1D', pooling1d, { shape: 'pooling' }),
    row('AveragePooling1D', pooling1d, { shape: 'pooling' }),
    row('MaxPooling2D', pooling, { shape: 'pooling' }),
    row('AveragePooling2D', pooling, { shape: 'pooling' }),
    row('MaxPooling3D', pooling, { shape: 'pooling', checks: ['nonnegative-input'] }),
    row('AveragePooling3D', pooling, { shape: 'pooling' }),
    row('GlobalAveragePooling1D', global1d, { shape: 'global-pooling', masks: { keras: 'average', tfjs: 'stop' } }),
    row('GlobalMaxPooling1D', global1d, { shape: 'global-pooling' }),
    row('GlobalAveragePooling2D', global2d, { shape: 'global-pooling' }),
    row('GlobalMaxPooling2D', global2d, { shape: 'global-pooling' }),
];

;// CONCATENATED MODULE: ./src/layers/recurrent.ts

const recurrentWeights = [
    trainable('kernel'),
    trainable('recurrent_kernel'),
    trainable('bias', 'use_bias'),
];
const cell = {
    ...keepAll('units', 'use_bias', 'dropout', 'recurrent_dropout'),
    activation: activation,
    ...weightFates('kernel', 'recurrent', 'bias'),
    implementation: drop('another order of the same multiplications'),
};
const gates = { recurrent_activation: activation };
const lstm = { ...gates, unit_forget_bias: keep };
const gru = {
    ...gates,
    reset_after: only([false], 'TensorFlow.js has no GRU with reset_after=True, the default of Keras 2.4 and later; train with reset_after=False or use LSTM.'),
};
const loop = {
    ...keepAll('return_sequences', 'return_state', 'go_backwards', 'stateful', 'unroll'),
    time_major: only([false, null], 'TensorFlow.js ignores time_major; put the batch axis first.'),
    zero_output_for_mask: drop('matters only with a mask, where graph/mask looks at it (src/tfjs/masks.ts)'),
    num_constants: only([null, 0], 'TensorFlow.js cannot hand constants to the cell.'),
    input_dim: drop('the input shape is known from the input'),
    input_length: drop('the input shape is known from the input'),
};
const recurrent = {
    variables: recurrentWeights,
    shape: 'recurrent',
    masks: { keras: 'recurrent', tfjs: 'recurrent' },
    checks: ['fixed-batch', 'state-outputs', 'time-axis'],
};
const lstmRow = row('LSTM', { ...cell, ...lstm, ...loop }, recurrent);
const gruRow = row('GRU', { ...cell, ...gru, ...loop }, recurrent);
const convolutional = {
    ...cell,
    ...lstm,
    ...loop,
    ...keepAll('filters', 'kernel_size', 'strides', 'dilation_rate', 'rank'),
    padding: only(['valid', 'same']),
    data_format: only(['channels_last'], 'The WebAssembly backend of TensorFlow.js fails on channels_first here.'),
    unroll: only([false, null]),
};
/** Recurrent layers and their cells. */
const recurrentRows = [
    row('SimpleRNN', { ...cell, ...loop }, recurrent),
    gruRow,
    alias('GRUV1', gruRow),
    alias('GRUV2', gruRow),
    alias('UnifiedGRU', gruRow),
    lstmRow,
    alias('LSTMV1', lstmRow),
    alias('LSTMV2', lstmRow),
    alias('UnifiedLSTM', lstmRow),
    row('ConvLSTM2D', convolutional, {
        ...recurrent,
        shape: 'convolutional-recurrent',
        checks: ['fixed-batch', 'state-outputs', 'strides-or-dilation'],
    }),
    row('RNN', { cell: innerLayer, ...loop }, {
        shape: 'recurrent',
        masks: { keras: 'recurrent', tfjs: 'recurrent' },
        checks: ['fixed-batch', 'state-outputs', 'time-axis', 'cell-classes'],
    }),
    row('SimpleRNNCell', cell, { variables: recurrentWeights }),
    row('GRUCell', { ...cell, ...gru }, { variables: recurrentWeights }),
    row('LSTMCell', { ...cell, ...lstm }, { variables: recurrentWeights }),
    row('StackedRNNCells', { cells: innerLayer, reverse_state_order: only([false, null]) }, { checks: ['cell-classes'] }),
    {
        ...row('ConvLSTM2DCell', convolutional, { variables: recurrentWeights }),
        refusal: { why: 'Keras does not export this cell, so no file with it can be loaded', hint: 'Use ConvLSTM2D.' },
    },
];

;// CONCATENATED MODULE: ./src/layers/unsupported.ts

const NO_SUCH = 'TensorFlow.js has no such layer';
const unsupported_scaleAndCenter = [trainable('gamma', 'scale'), trainable('beta', 'center')];
const unsupported_recurrentWeights = [
    trainable('kernel'),
    trainable('recurrent_kernel'),
    trainable('bias', 'use_bias'),
];
const depthwiseWeights = [trainable('depthwise_kernel'), trainable('bias', 'use_bias')];
const separableWeights = [
    trainable('depthwise_kernel'),
    trainable('pointwise_kernel'),
    trainable('bias', 'use_bias'),
];
const attentionWeights = ['query', 'key', 'value', 'attention_output'].flatMap(part => [
    trainable(`${part}/kernel`),
    trainable(`${part}/bias`, 'use_bias'),
]);
const augmentation = (name) => refused(name, 'it augments images and TensorFlow.js has no such layer', 'Take it out of the model that you save: augment in the input pipeline; in inference it does nothing.');
const lookup = (name, what) => refused(name, `it needs ${what}, which TensorFlow.js layers do not have`, 'Do this step outside the model, in the code that prepares the input.');
/** Well-known layer classes of Keras 2 that TensorFlow.js cannot run; each says what to use instead. */
const unsupportedRows = [
    // executable code
    {
        ...refused('Lambda', 'it holds Python code, which is never executed', 'Replace it by standard layers (Rescaling, Reshape, Permute, Activation …) before saving.'),
        refusal: {
            why: 'it holds Python code, which is never executed',
            hint: 'Replace it by standard layers (Rescaling, Reshape, Permute, Activation …) before saving.',
            code: 'layer/executable-code',
        },
    },
    ...[
        'TFOpLambda',
        'SlicingOpLambda',
        'TensorFlowOpLayer',
        'ClassMethod',
        'InstanceMethod',
        'InstanceProperty',
        'AddLoss',
        'AddMetric',
    ].map(name => refused(name, 'it is a TensorFlow operation used between layers, for which TensorFlow.js has no layer', 'Use a Keras layer instead of the operator or tf function: Add for +, Rescaling for a factor, Reshape, Concatenate, Activation.')),
    // core
    refused('ActivityRegularization', NO_SUCH, 'Remove it before saving; it does nothing in inference.'),
    refused('Identity', `${NO_SUCH}, and takes the name for an initializer`, 'Use Activation("linear").'),
    refused('SpatialDropout2D', NO_SUCH, 'Use Dropout with noise_shape=(None, 1, 1, None), the same thing.'),
    refused('SpatialDropout3D', NO_SUCH, 'Use Dropout with noise_shape=(None, 1, 1, 1, None), the same thing.'),
    refused('EinsumDense', NO_SUCH, 'Use Dense and Reshape.', [trainable('kernel'), trainable('bias', 'bias_axes')]),
    refused('DenseFeatures', 'it works on feature columns', 'Feed the numbers through an Input layer.'),
    refused('LocallyConnected1D', NO_SUCH, 'Use Conv1D, or Flatten, Dense and Reshape.', kernelAndBias),
    refused('LocallyConnected2D', NO_SUCH, 'Use Conv2D, or Flatten, Dense and Reshape.', kernelAndBias),
    refused('RandomFourierFeatures', NO_SUCH, undefined, [fixed('random_features_scale'), fixed('bias')]),
    refused('SpectralNormalization', NO_SUCH, 'Save the wrapped layer with its normalised kernel.', [fixed('sn_u')]),
    // merging
    refused('Subtract', NO_SUCH, 'Use Add with Rescaling(-1) on the second input, the same thing.'),
    // convolution and shape
    refused('Conv1DTranspose', NO_SUCH, 'Use Reshape, Conv2DTranspose with a kernel of (k, 1), Reshape.', kernelAndBias),
    refused('DepthwiseConv1D', NO_SUCH, 'Use Reshape, DepthwiseConv2D with a kernel of (k, 1), Reshape.', depthwiseWeights),
    refused('SeparableConv1D', NO_SUCH, 'Use Reshape, SeparableConv2D with a kernel of (k, 1), Reshape.', separableWeights),
    refused('ConvLSTM1D', NO_SUCH, 'Use Reshape, ConvLSTM2D with a kernel of (k, 1), Reshape.', unsupported_recurrentWeights),
    refused('ConvLSTM3D', NO_SUCH, undefined, unsupported_recurrentWeights),
    refused('Cropping1D', NO_SUCH, 'Use Reshape, Cropping2D, Reshape.'),
    refused('Cropping3D', NO_SUCH, 'Use Reshape and Cropping2D.'),
    refused('ZeroPadding1D', NO_SUCH, 'Use Reshape, ZeroPadding2D, Reshape.'),
    refused('ZeroPadding3D', NO_SUCH, 'Use Reshape and ZeroPadding2D.'),
    refused('UpSampling1D', NO_SUCH, 'Use Reshape, UpSampling2D, Reshape.'),
    refused('UpSampling3D', NO_SUCH, 'Use Reshape and UpSampling2D.'),
    refused('GlobalAveragePooling3D', NO_SUCH, 'Use Reshape and GlobalAveragePooling2D.'),
    refused('GlobalMaxPooling3D', NO_SUCH, 'Use Reshape and GlobalMaxPooling2D.'),
    // recurrence
    refused('CuDNNLSTM', NO_SUCH, 'Load its weights into an LSTM with recurrent_activation="sigmoid" (Keras converts them) and save that.', [trainable('kernel'), trainable('recurrent_kernel'), trainable('bias')]),
    refused('CuDNNGRU', NO_SUCH, 'Train a GRU with reset_after=False, or an LSTM.', [
        trainable('kernel'),
        trainable('recurrent_kernel'),
        trainable('bias'),
    ]),
    refused('AbstractRNNCell', 'it is the base of cells that users write'),
    // normalization
    refused('GroupNormalization', NO_SUCH, 'Use LayerNormalization or BatchNormalization.', unsupported_scaleAndCenter),
    refused('UnitNormalization', NO_SUCH, 'Normalise outside the model.'),
    refused('Normalization', NO_SUCH, 'Use Rescaling with the mean and deviation that it has learned, or normalise outside the model.', [fixed('mean'), fixed('variance'), fixed('count')]),
    // attention
    refused('Attention', NO_SUCH, 'Use Dot, Softmax and Dot.', [trainable('scale', 'use_scale')]),
    refused('AdditiveAttention', NO_SUCH, 'Use Dense, Activation("tanh"), Softmax and Dot.', [
        trainable('scale', 'use_scale'),
    ]),
    refused('MultiHeadAttention', NO_SUCH, 'Build it from Dense, Dot and Activation("softmax").', attentionWeights),
    // preprocessing
    ...[
        'RandomBrightness',
        'RandomContrast',
        'RandomFlip',
        'RandomRotation',
        'RandomTranslation',
        'RandomZoom',
        'RandomHeight',
        'RandomCrop',
    ].map(augmentation),
    refused('RandomWidth', 'TensorFlow.js has the layer but runs it at random in inference too', 'Take it out of the model that you save: augment in the input pipeline.'),
    refused('Resizing', 'the layer of TensorFlow.js loses the batch axis and uses another pixel grid', 'Resize the images before they reach the model.'),
    refused('CenterCrop', 'the layer of TensorFlow.js changes the input shape of the model and interpolates', 'Use Cropping2D.'),
    refused('CategoryEncoding', 'the layer of TensorFlow.js changes the input shape of the model and fails in predict', 'Encode outside the model, or use an Embedding with the identity matrix.'),
    lookup('Discretization', 'a step function'),
    lookup('Hashing', 'a hash function'),
    lookup('HashedCrossing', 'a hash function'),
    lookup('IntegerLookup', 'a lookup table'),
    lookup('StringLookup', 'strings'),
    lookup('TextVectorization', 'strings'),
    refused('PreprocessingLayer', 'it is the base of layers that users write'),
];

;// CONCATENATED MODULE: ./src/layers/wrappers.ts

/** Layers that hold another layer. */
const wrapperRows = [
    row('TimeDistributed', { layer: innerLayer }, {
        shape: 'time-distributed',
        masks: { keras: 'time-distributed', tfjs: 'time-distributed' },
        checks: ['time-axis'],
    }),
    row('Bidirectional', {
        layer: innerLayer,
        backward_layer: innerLayer,
        // tfjs-layers knows the merge modes of Keras; null gives two outputs.
        merge_mode: only(['concat', 'sum', 'mul', 'ave', null]),
        num_constants: only([null, 0]),
    }, {
        shape: 'bidirectional',
        masks: { keras: 'bidirectional', tfjs: 'bidirectional' },
        checks: ['recurrent-inside', 'equal-directions', 'time-axis', 'state-outputs'],
    }),
];

;// CONCATENATED MODULE: ./src/layers/table.ts









const table_rows = [
    ...coreRows,
    ...activationRows,
    ...mergeRows,
    ...normalizationRows,
    ...convolutionalRows,
    ...poolingRows,
    ...recurrentRows,
    ...wrapperRows,
    ...unsupportedRows,
];
/**
 * What is known of each Keras 2 layer class, by the class name in the file. A class without a row is not converted.
 * Models (`Functional`, `Model`, `Sequential`) are no layers in this sense and have no row.
 */
const layerTable = new Map(table_rows.map(row => [row.keras, row]));

;// CONCATENATED MODULE: ./src/tfjs/check-context.ts
/** Ranks of the first inputs that are known. */
const ranks = (context) => context.calls.map(inputs => inputs[0]?.shape?.length).filter(rank => rank !== undefined);
/** The rank of the first input where it is the same and known in all calls, else null. */
const sameRank = (context) => {
    const all = ranks(context);
    return all.length > 0 && all.length === context.calls.length && all.every(rank => rank === all[0])
        ? (all[0] ?? null)
        : null;
};
/** Reports an option that cannot be run. */
const refuseOption = (context, key, what, hint) => context.findings.add('layer/unsupported-option', context.place, what, hint, key);
/** Reports an input that cannot be run. */
const refuseInput = (context, what, hint) => context.findings.add('layer/unsupported-input', context.place, what, hint);
/** Tells of an exact change. */
const cured = (context, what, key) => context.findings.add('layer/config-cured', context.place, what, undefined, key);

;// CONCATENATED MODULE: ./src/tfjs/config.ts
/** True for a JSON object. */
const config_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value of one of numpy's scalars, which tf.keras 2 saves as `{type: 'ndarray', value}`; any other value as it is. */
function plainValue(value) {
    return config_isObject(value) && value['type'] === 'ndarray' && 'value' in value ? value['value'] : value;
}
/** The number under `key`, or null. */
function numberOf(config, key) {
    const value = plainValue(config[key]);
    return typeof value === 'number' ? value : null;
}
/** The text under `key`, or null. */
function textOf(config, key) {
    const value = config[key];
    return typeof value === 'string' ? value : null;
}
/** The numbers under `key`; a single number counts for each of `length` axes. Null when there is neither. */
function numbersOf(config, key, length) {
    const value = plainValue(config[key]);
    if (typeof value === 'number')
        return Array.from({ length }, () => value);
    if (!Array.isArray(value))
        return null;
    const numbers = value.filter(one => typeof one === 'number');
    return numbers.length === value.length ? numbers : null;
}
function copyJson(value) {
    if (Array.isArray(value))
        return value.map(one => copyJson(one));
    if (!config_isObject(value))
        return value;
    const copy = Object.create(null);
    for (const key of Object.keys(value))
        copy[key] = copyJson(value[key] ?? null);
    return copy;
}
/** The object to which a JSON Pointer leads, or null. */
function config_objectAt(root, pointer) {
    let here = root;
    for (const part of pointer.split('/').slice(1)) {
        const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
        if (Array.isArray(here))
            here = here[Number(key)];
        else if (config_isObject(here))
            here = here[key];
        else
            return null;
    }
    return config_isObject(here) ? here : null;
}
/** True when two JSON values are equal; the order of keys does not count. */
function sameJson(a, b) {
    if (Array.isArray(a) && Array.isArray(b))
        return a.length === b.length && a.every((one, i) => sameJson(one, b[i]));
    if (config_isObject(a) && config_isObject(b)) {
        const keys = Object.keys(a);
        return keys.length === Object.keys(b).length && keys.every(key => key in b && sameJson(a[key], b[key]));
    }
    return Object.is(a, b) || (a === 0 && b === 0);
}

;// CONCATENATED MODULE: ./src/tfjs/network.ts
/** A tensor of a network as a key of maps. */
const tensorKey = (ref) => `${ref.node}:${ref.tensor}:${ref.layer}`;
/** True for the layers that only stand for an input. */
const isInput = (layer) => layer.className === 'InputLayer';
/** The layers of a network by name. */
const layersByName = (network) => new Map(network.layers.map(layer => [layer.name, layer]));
/** The calls of a layer; an InputLayer, which nobody calls, has one without inputs. */
const callsOf = (layer) => isInput(layer) ? [{ inputs: [], kwargs: {} }] : layer.calls;
/**
 * All calls of a network in an order in which the inputs of each come first. Calls that depend on something that does
 * not exist, or on themselves, are left out.
 */
function orderCalls(network) {
    const waiting = new Map();
    const missing = new Map();
    const ready = [];
    for (const layer of network.layers) {
        for (const [index, call] of callsOf(layer).entries()) {
            const one = { layer, index, call };
            const needs = new Set(call.inputs.map(ref => `${ref.node}:${ref.layer}`));
            missing.set(one, needs.size);
            for (const need of needs)
                waiting.set(need, [...(waiting.get(need) ?? []), one]);
            if (needs.size === 0)
                ready.push(one);
        }
    }
    for (let i = 0; i < ready.length; i++) {
        const done = ready[i];
        if (done === undefined)
            break;
        for (const next of waiting.get(`${done.index}:${done.layer.name}`) ?? []) {
            const left = (missing.get(next) ?? 0) - 1;
            missing.set(next, left);
            if (left === 0)
                ready.push(next);
        }
    }
    return ready;
}
/** The names of the layers on whose calls the outputs of the network depend; Keras and tfjs-layers keep only those. */
function reachableLayers(network) {
    const layers = layersByName(network);
    const reached = new Set();
    const seen = new Set();
    const stack = [...network.outputs, ...network.inputs];
    for (let ref = stack.pop(); ref !== undefined; ref = stack.pop()) {
        const key = `${ref.node}:${ref.layer}`;
        if (seen.has(key))
            continue;
        seen.add(key);
        reached.add(ref.layer);
        const layer = layers.get(ref.layer);
        if (layer !== undefined)
            stack.push(...(callsOf(layer)[ref.node]?.inputs ?? []));
    }
    return reached;
}
/** The network and all networks inside its layers (also inside wrappers), outermost first. */
function allNetworks(network, path = []) {
    const inner = network.layers.flatMap(layer => networksInside(layer, [...path, layer.name]));
    return [{ path, network }, ...inner];
}
function networksInside(layer, path) {
    const own = layer.network === undefined ? [] : allNetworks(layer.network, path);
    return [...own, ...Object.values(layer.wrapped).flatMap(inner => networksInside(inner, [...path, inner.name]))];
}

;// CONCATENATED MODULE: ./src/tfjs/recurrent-checks.ts




/** Recurrence and TimeDistributed need a time axis. */
function checkTimeAxis(context) {
    const low = ranks(context).find(rank => rank < 3);
    if (low === undefined)
        return;
    refuseInput(context, `gets an input of ${low} axes; TensorFlow.js needs batch, time and features.`, 'Reshape the input to 3 axes, or apply the inner layer itself.');
}
/**
 * A layer that keeps its state needs a fixed batch size, and must run once in a prediction: tfjs-layers runs a call again
 * for each of its outputs, and a nested model for each of its own.
 */
function checkFixedBatch(context) {
    const { config, place, calls } = context;
    if (config['stateful'] !== true)
        return;
    const batchHint = 'Build the model with batch_size in the Input, or with stateful=False.';
    if (!calls.every(inputs => typeof inputs[0]?.shape?.[0] === 'number')) {
        refuseOption(context, 'stateful', 'has stateful=true but no fixed batch size, without which TensorFlow.js cannot keep the state.', batchHint);
    }
    if (place.isNested !== true && calls.length <= 1 && usedOutputs(context).every(tensors => tensors.length <= 1))
        return;
    refuseOption(context, 'stateful', 'has stateful=true and would run several times in one prediction of TensorFlow.js.', 'Use one output of the layer, call it once, and in the outermost model; or build it with stateful=False.');
}
/** The outputs of each call that something depends on. */
function usedOutputs({ network, place }) {
    const refs = network === null
        ? []
        : [...network.outputs, ...network.layers.flatMap(layer => layer.calls.flatMap(call => call.inputs))];
    const used = (call) => [
        ...new Set(refs.filter(ref => ref.layer === place.layer.name && ref.node === call).map(ref => ref.tensor)),
    ];
    return place.layer.calls.map((_, call) => used(call));
}
/**
 * Without return_sequences the output of a recurrent layer and its first state are one tensor in tfjs-layers (the cells
 * return `[h, h, …]`), which is disposed as soon as one of the two has been used.
 */
function checkStateOutputs(context) {
    const { network, place, config } = context;
    const inner = place.layer.wrapped['layer'];
    const options = inner === undefined ? config : inner.config;
    if (options['return_state'] !== true || options['return_sequences'] === true || network === null)
        return;
    // Bidirectional makes a new tensor of its two outputs unless it leaves them apart.
    if (inner !== undefined && config['merge_mode'] !== null)
        return;
    const outputs = new Set(network.outputs.filter(ref => ref.layer === place.layer.name).map(ref => `${ref.node}:${ref.tensor}`));
    const kept = (call, tensor) => place.isNested !== true && outputs.has(`${call}:${tensor}`);
    const shared = usedOutputs(context).some((tensors, call) => inner === undefined
        ? tensors.includes(0) && tensors.includes(1) && !(kept(call, 0) && kept(call, 1))
        : tensors.length > 1 && !tensors.every(tensor => kept(call, tensor)));
    if (!shared)
        return;
    refuseOption(context, 'return_state', 'has return_state=true, and both its output and its first state are used; TensorFlow.js disposes one with the other.', 'They are equal: use the output in both places, or set return_sequences=True.');
}
const CELLS = new Set(['SimpleRNNCell', 'GRUCell', 'LSTMCell', 'StackedRNNCells']);
/** Cells must be known, and stacked cells keep their states to themselves. */
function checkCellClasses(context) {
    const { place, findings, config } = context;
    const cells = Object.values(place.layer.wrapped);
    for (const cell of cells) {
        if (CELLS.has(cell.className))
            continue;
        findings.add('layer/unsupported-class', { layer: cell, path: [...place.path, place.layer.name] }, 'is a cell that TensorFlow.js does not have.', 'Use LSTMCell, GRUCell or SimpleRNNCell.');
    }
    const stacked = cells.some(cell => cell.className === 'StackedRNNCells');
    const returnsOrTakesState = config['return_state'] === true || place.layer.calls.some(call => call.inputs.length > 1);
    if (stacked && returnsOrTakesState) {
        refuseOption(context, 'return_state', 'hands on the states of stacked cells, which TensorFlow.js keeps in the opposite order.', 'Use one recurrent layer per cell.');
    }
}
const RECURRENT = new Set(['LSTM', 'GRU', 'SimpleRNN']);
/** What Bidirectional can hold. */
function checkRecurrentInside(context) {
    const { place, network, config } = context;
    const inner = place.layer.wrapped['layer'];
    if (inner === undefined || !RECURRENT.has(layerTable.get(inner.className)?.tfjs ?? '')) {
        refuseOption(context, 'layer', `has layer=${display_displayValue(inner?.className ?? null)}; TensorFlow.js runs LSTM, GRU or SimpleRNN in both directions.`, 'Use one of these inside it.');
    }
    if (config['merge_mode'] === null && network?.className === 'Sequential') {
        refuseOption(context, 'merge_mode', 'has merge_mode=None, so it has two outputs, which a Sequential of TensorFlow.js does not take.', 'Use merge_mode="concat", or the functional API.');
    }
}
/** Keys in which the two directions may differ without a difference in prediction. */
const FREE_KEYS = /^(name|go_backwards|trainable|dtype|implementation|.*_(initializer|regularizer|constraint))$/;
/** tfjs-layers makes the backward layer from the forward one, whatever the config says. */
function checkEqualDirections(context) {
    const { place } = context;
    const forward = place.layer.wrapped['layer'];
    const backward = place.layer.config['backward_layer'];
    const backwardConfig = config_isObject(backward) && config_isObject(backward['config']) ? backward['config'] : null;
    if (forward === undefined || backwardConfig === null || !config_isObject(backward))
        return;
    const keys = new Set([...Object.keys(forward.config), ...Object.keys(backwardConfig)]);
    const different = [...keys].filter(key => !FREE_KEYS.test(key) && !sameJson(plainValue(forward.config[key]), plainValue(backwardConfig[key])));
    const sameDirection = (forward.config['go_backwards'] === true) === (backwardConfig['go_backwards'] === true);
    const classes = layerTable.get(textOf(backward, 'class_name') ?? '')?.tfjs !== layerTable.get(forward.className)?.tfjs;
    if (different.length === 0 && !sameDirection && !classes)
        return;
    refuseOption(context, 'backward_layer', `has a backward layer that differs from the forward one${different.length > 0 ? ` in ${display_displayValue(different)}` : ''}; TensorFlow.js ignores it.`, 'Let both layers have the same options, or use two layers and a Concatenate.');
}

;// CONCATENATED MODULE: ./src/tfjs/layer-shapes.ts


/** Output shapes of one call of a layer by the rule in its row; `[null]` when nothing is known. */
function outputShapes(layer, inputs, inner) {
    const rule = layerTable.get(layer.className)?.shape;
    const shape = inputs[0] ?? null;
    if (rule === undefined || shape === null)
        return [null];
    const call = { layer, config: layer.config, inputs, shape, inner };
    return rules[rule](call);
}
const product = (lengths) => lengths.reduce((all, one) => (all === null || one === null ? null : all * one), 1);
const channelsFirst = (config) => textOf(config, 'data_format') === 'channels_first';
/** Axes of the pixels (or steps) of a `channels_last` or `channels_first` tensor. */
function spatialAxes(call) {
    const first = channelsFirst(call.config) ? 2 : 1;
    return Array.from({ length: Math.max(0, call.shape.length - 2) }, (_, i) => first + i);
}
/** The shape with each pixel axis changed by `change`, and another number of channels if given. */
function withSpatial(call, change, channels) {
    const axes = spatialAxes(call);
    const channelAxis = channelsFirst(call.config) ? 1 : call.shape.length - 1;
    return call.shape.map((length, axis) => {
        const i = axes.indexOf(axis);
        if (i >= 0)
            return change(length, i);
        return axis === channelAxis && channels !== undefined ? channels : length;
    });
}
function windowed(length, size, stride, dilation, padding) {
    if (length === null)
        return null;
    if (padding === 'same' || padding === 'causal')
        return Math.ceil(length / stride);
    return Math.floor((length - (size - 1) * dilation - 1) / stride) + 1;
}
function layer_shapes_convolution(call, channels) {
    const n = call.shape.length - 2;
    const size = numbersOf(call.config, 'kernel_size', n);
    const strides = numbersOf(call.config, 'strides', n);
    const dilation = numbersOf(call.config, 'dilation_rate', n);
    const padding = textOf(call.config, 'padding');
    return withSpatial(call, (length, i) => windowed(length, size?.[i] ?? 1, strides?.[i] ?? 1, dilation?.[i] ?? 1, padding), channels);
}
function layer_shapes_transposed(call) {
    const n = call.shape.length - 2;
    const size = numbersOf(call.config, 'kernel_size', n);
    const strides = numbersOf(call.config, 'strides', n);
    const same = textOf(call.config, 'padding') === 'same';
    const grow = (length, i) => {
        if (length === null)
            return null;
        const stride = strides?.[i] ?? 1;
        return same ? length * stride : length * stride + Math.max((size?.[i] ?? 1) - stride, 0);
    };
    return withSpatial(call, grow, numberOf(call.config, 'filters'));
}
function layer_shapes_pooling(call) {
    const n = call.shape.length - 2;
    const size = numbersOf(call.config, 'pool_size', n);
    const strides = numbersOf(call.config, 'strides', n) ?? size;
    const padding = textOf(call.config, 'padding');
    return withSpatial(call, (length, i) => windowed(length, size?.[i] ?? 1, strides?.[i] ?? 1, 1, padding));
}
/** `cropping` or `padding` as pairs, one an axis. */
function pairs(config, key, n) {
    const value = plainValue(config[key]);
    if (typeof value === 'number')
        return Array.from({ length: n }, () => [value, value]);
    if (!Array.isArray(value))
        return [];
    return value.map(one => (Array.isArray(one) ? one.map(Number) : [Number(one), Number(one)]));
}
function changedByPairs(call, key, sign) {
    const change = pairs(call.config, key, call.shape.length - 2);
    return withSpatial(call, (length, i) => length === null ? null : length + sign * ((change[i]?.[0] ?? 0) + (change[i]?.[1] ?? 0)));
}
function reshaped(call) {
    const target = call.config['target_shape'];
    if (!Array.isArray(target))
        return null;
    const lengths = target.map(one => (typeof one === 'number' && one >= 0 ? one : null));
    const all = product(call.shape.slice(1));
    const known = product(lengths.filter(one => one !== null));
    const filled = lengths.map(one => one ?? (all === null || known === null || known === 0 ? null : all / known));
    return [call.shape[0] ?? null, ...(lengths.filter(one => one === null).length > 1 ? lengths : filled)];
}
/** The shape of the sum of tensors that broadcast against each other; Keras aligns ranks after the batch axis. */
function broadcast(inputs) {
    return inputs.reduce((a, b) => {
        if (a === null || b === null)
            return null;
        const [long, short] = a.length >= b.length ? [a, b] : [b, a];
        const padded = [...long.slice(0, long.length - short.length + 1).map(() => 1), ...short.slice(1)];
        return long.map((length, axis) => (axis === 0 ? length : joined(length, padded[axis] ?? null)));
    });
}
function joined(a, b) {
    if (a === 1)
        return b;
    if (b === 1)
        return a;
    return a ?? b;
}
function concatenated(call) {
    const axis = numberOf(call.config, 'axis') ?? -1;
    const at = axis < 0 ? axis + call.shape.length : axis;
    if (call.inputs.some(shape => shape === null || shape.length !== call.shape.length))
        return null;
    const total = call.inputs.reduce((sum, shape) => {
        const length = shape?.[at] ?? null;
        return sum === null || length === null ? null : sum + length;
    }, 0);
    return call.shape.map((length, i) => (i === at ? total : length));
}
function dotted(call) {
    const other = call.inputs[1];
    if (other == null)
        return null;
    const axes = numbersOf(call.config, 'axes', 2);
    if (axes === null)
        return null;
    const at = (shape, axis) => (axis ?? 1) < 0 ? (axis ?? 1) + shape.length : (axis ?? 1);
    const a = call.shape.filter((_, i) => i !== at(call.shape, axes[0]));
    const b = other.filter((_, i) => i !== at(other, axes[1])).slice(1);
    return a.length + b.length === 1 ? [...a, 1] : [...a, ...b];
}
/** Sizes of the states of a recurrent layer, in the order in which it returns them. */
function stateSizes(layer) {
    const cell = layer.wrapped['cell'];
    if (cell !== undefined)
        return stateSizes(cell);
    const cells = Object.keys(layer.wrapped).filter(key => key.startsWith('cells/'));
    // Keras 2 keeps the order of the cells; tfjs-layers 4.22 reverses it.
    if (cells.length > 0)
        return cells.flatMap(key => stateSizes(layer.wrapped[key] ?? layer));
    const units = numberOf(layer.config, 'units');
    return layer.className.includes('LSTM') ? [units, units] : [units];
}
function lastUnits(layer) {
    const cell = layer.wrapped['cell'];
    if (cell !== undefined)
        return lastUnits(cell);
    const cells = Object.keys(layer.wrapped).filter(key => key.startsWith('cells/'));
    const last = layer.wrapped[`cells/${cells.length - 1}`];
    return last === undefined ? numberOf(layer.config, 'units') : lastUnits(last);
}
function layer_shapes_recurrent(layer, shape) {
    const batch = shape[0] ?? null;
    const units = lastUnits(layer);
    const output = layer.config['return_sequences'] === true ? [batch, shape[1] ?? null, units] : [batch, units];
    const states = layer.config['return_state'] === true ? stateSizes(layer).map(size => [batch, size]) : [];
    return [output, ...states];
}
function convolutionalRecurrent(call) {
    const step = [call.shape[0] ?? null, ...call.shape.slice(2)];
    const state = layer_shapes_convolution({ ...call, shape: step }, numberOf(call.config, 'filters'));
    const sequence = call.config['return_sequences'] === true;
    const output = sequence ? [state[0] ?? null, call.shape[1] ?? null, ...state.slice(1)] : state;
    return call.config['return_state'] === true ? [output, state, state] : [output];
}
function bidirectional(call) {
    const layer = call.layer.wrapped['layer'];
    if (layer === undefined)
        return [null];
    const [output = null, ...states] = layer_shapes_recurrent(layer, call.shape);
    if (output === null)
        return [null];
    const mode = call.config['merge_mode'];
    const last = output[output.length - 1] ?? null;
    const merged = mode === 'concat' ? [...output.slice(0, -1), last === null ? null : last * 2] : output;
    return [...(mode === null ? [output, output] : [merged]), ...states, ...states];
}
function timeDistributed(call) {
    const layer = call.layer.wrapped['layer'];
    if (layer === undefined)
        return null;
    const inner = call.inner(layer, [call.shape[0] ?? null, ...call.shape.slice(2)]);
    return inner === null ? null : [inner[0] ?? null, call.shape[1] ?? null, ...inner.slice(1)];
}
const rules = {
    'input-layer': call => [call.shape],
    same: call => [call.shape],
    units: call => [[...call.shape.slice(0, -1), numberOf(call.config, 'units')]],
    embedding: call => [[...call.shape, numberOf(call.config, 'output_dim')]],
    flatten: call => [[call.shape[0] ?? null, product(call.shape.slice(1))]],
    reshape: call => [reshaped(call)],
    permute: call => {
        const dims = numbersOf(call.config, 'dims', 1);
        return [dims === null ? null : [call.shape[0] ?? null, ...dims.map(axis => call.shape[axis] ?? null)]];
    },
    repeat: call => [[call.shape[0] ?? null, numberOf(call.config, 'n'), ...call.shape.slice(1)]],
    convolution: call => [layer_shapes_convolution(call, numberOf(call.config, 'filters'))],
    'depthwise-convolution': call => {
        const channels = call.shape[channelsFirst(call.config) ? 1 : call.shape.length - 1] ?? null;
        return [layer_shapes_convolution(call, channels === null ? null : channels * (numberOf(call.config, 'depth_multiplier') ?? 1))];
    },
    'transposed-convolution': call => [layer_shapes_transposed(call)],
    pooling: call => [layer_shapes_pooling(call)],
    'global-pooling': call => [
        [call.shape[0] ?? null, call.shape[channelsFirst(call.config) ? 1 : call.shape.length - 1] ?? null],
    ],
    cropping: call => [changedByPairs(call, 'cropping', -1)],
    'zero-padding': call => [changedByPairs(call, 'padding', 1)],
    upsampling: call => {
        const size = numbersOf(call.config, 'size', call.shape.length - 2);
        return [withSpatial(call, (length, i) => (length === null ? null : length * (size?.[i] ?? 1)))];
    },
    merge: call => [broadcast(call.inputs)],
    concatenate: call => [concatenated(call)],
    dot: call => [dotted(call)],
    recurrent: call => layer_shapes_recurrent(call.layer, call.shape),
    'convolutional-recurrent': convolutionalRecurrent,
    'time-distributed': call => [timeDistributed(call)],
    bidirectional,
};

;// CONCATENATED MODULE: ./src/tfjs/shapes.ts




const unknown = { shape: null, dtype: 'float32' };
/** The dtype in which TensorFlow.js holds what Keras holds as `dtype`. */
function tfjsDtype(dtype) {
    if (dtype === null)
        return 'float32';
    if (dtype === 'bool')
        return 'bool';
    return /^u?int/.test(dtype) ? 'int32' : 'float32';
}
/** A saved shape (`batch_input_shape`, `build_input_shape`), or null. */
function shapeFrom(value) {
    if (!Array.isArray(value))
        return null;
    const shape = value.map(length => (typeof length === 'number' ? length : null));
    return value.every(length => length === null || typeof length === 'number') ? shape : null;
}
function declaredInput(layer) {
    const shape = shapeFrom(layer.config['batch_input_shape']);
    return { shape, dtype: tfjsDtype(textOf(layer.config, 'dtype')) };
}
/** The input shape of the first layer of a network that has no InputLayer: its own, or that of the network inside it. */
function firstInputShape(layer) {
    if (layer === undefined)
        return null;
    const own = shapeFrom(layer.config['batch_input_shape']);
    if (own !== null)
        return own;
    return layer.network === undefined ? null : (firstInputShape(layer.network.layers[0]) ?? builtShape(layer.config));
}
/** The shape with which Keras built a Sequential that was given none. */
const builtShape = (config) => shapeFrom(config['build_input_shape']);
/**
 * Infers the shapes of all tensors of a network. `given` are the tensors on which it is called; without them, its own
 * input layers say what comes in. `fallback` is the input shape of a Sequential that does not say it itself.
 */
function inferShapes(network, given, fallback = null) {
    const tensors = new Map();
    const nested = new Map();
    const received = new Map();
    const inputs = new Map(network.inputs.map((ref, i) => [ref.layer, given?.[i]]));
    const read = (ref) => tensors.get(tensorKey(ref)) ?? unknown;
    for (const { layer, index, call } of orderCalls(network)) {
        const declared = declaredInput(layer);
        let from = call.inputs.map(read);
        if (from.length === 0 && !isInput(layer)) {
            const first = given?.[0] ?? { shape: firstInputShape(layer) ?? fallback, dtype: declared.dtype };
            from = [first];
        }
        received.set(`${index}:${layer.name}`, from);
        const outputs = isInput(layer)
            ? [merged(declared, inputs.get(layer.name))]
            : outputsOf(layer, from, inner => nested.set(`${index}:${layer.name}`, inner));
        outputs.forEach((info, tensor) => {
            tensors.set(tensorKey({ layer: layer.name, node: index, tensor }), info);
        });
    }
    const inputInfos = network.inputs.map(read);
    return { tensors, nested, arguments: received, inputs: inputInfos, outputs: network.outputs.map(read) };
}
/** What an InputLayer declares, with the lengths filled in that the tensor it is called on has. */
function merged(declared, given) {
    if (given?.shape == null)
        return declared;
    if (declared.shape === null || declared.shape.length !== given.shape.length)
        return { ...declared, shape: given.shape };
    return { ...declared, shape: declared.shape.map((length, axis) => length ?? given.shape?.[axis] ?? null) };
}
function outputsOf(layer, inputs, onNested) {
    if (layer.network !== undefined) {
        const inner = inferShapes(layer.network, inputs);
        onNested(inner);
        return inner.outputs;
    }
    const shapes = outputShapes(layer, inputs.map(info => info.shape), (one, shape) => outputsOf(one, [{ shape, dtype: 'float32' }], () => undefined)[0]?.shape ?? null);
    const dtype = outputDtype(layer, inputs[0]?.dtype ?? 'float32');
    return shapes.map(shape => ({ shape, dtype }));
}
const KEEPS_DTYPE = new Set([
    'same',
    'flatten',
    'reshape',
    'permute',
    'repeat',
    'merge',
    'concatenate',
    'cropping',
    'zero-padding',
    'upsampling',
]);
const ALWAYS_FLOAT = new Set(['Rescaling', 'BatchNormalization', 'LayerNormalization', 'Softmax', 'Average']);
function outputDtype(layer, input) {
    const row = layerTable.get(layer.className);
    if (row?.shape === undefined || !KEEPS_DTYPE.has(row.shape) || ALWAYS_FLOAT.has(row.keras))
        return 'float32';
    return input;
}

;// CONCATENATED MODULE: ./src/tfjs/checks.ts







/** The axis or axes of a normalising layer, counted from 0; null when the rank is not known. */
function axesOf(context) {
    const rank = sameRank(context);
    const axes = numbersOf(context.config, 'axis', 1);
    if (axes === null)
        return null;
    if (rank === null)
        return axes.every(axis => axis === -1) ? axes : null;
    return axes.map(axis => (axis < 0 ? axis + rank : axis));
}
function isLastAxis(context) {
    const axes = axesOf(context);
    const rank = sameRank(context);
    if (axes === null || axes.length !== 1)
        return false;
    return rank === null ? axes[0] === -1 : axes[0] === rank - 1;
}
const LAST_AXIS_HINT = 'Use the last axis, with a Permute layer before and after it.';
function checkNormalizationAxis(context) {
    const { config } = context;
    if (!isLastAxis(context)) {
        refuseOption(context, 'axis', `has axis=${display_displayValue(config['axis'])}; TensorFlow.js computes other numbers unless it is the last axis.`, LAST_AXIS_HINT);
        return;
    }
    const axis = config['axis'];
    if (Array.isArray(axis) && axis[0] === -1) {
        config['axis'] = -1;
        cured(context, 'has axis=[-1], written as -1, because TensorFlow.js fails on a list with a negative axis.', 'axis');
    }
}
function checkConcatenateAxis(context) {
    const axis = numberOf(context.config, 'axis') ?? -1;
    const rank = sameRank(context);
    if (axis >= 0 || axis === -1)
        return;
    if (rank === null) {
        refuseOption(context, 'axis', `has axis=${axis}, which TensorFlow.js takes for the last axis.`, 'Use an axis counted from the front.');
        return;
    }
    context.config['axis'] = axis + rank;
    cured(context, `has axis=${axis}, which TensorFlow.js takes for the last axis; it is written as ${axis + rank}.`, 'axis');
}
function checkFlattenRank(context) {
    const { written, config } = context;
    const rank = sameRank(context);
    if (ranks(context).every(one => one >= 3))
        return;
    if (rank !== 2) {
        refuseInput(context, `gets inputs of ${ranks(context).join(' and ')} axes; TensorFlow.js flattens 3 or more.`, 'Leave the layer out where there is nothing to flatten.');
        return;
    }
    const length = context.calls[0]?.[0]?.shape?.[1] ?? null;
    const same = context.calls.every(inputs => (inputs[0]?.shape?.[1] ?? null) === length);
    delete config['data_format'];
    if (length !== null && same) {
        written['class_name'] = 'Reshape';
        config['target_shape'] = [length];
    }
    else {
        written['class_name'] = 'Activation';
        config['activation'] = 'linear';
    }
    cured(context, `gets a flat input, on which TensorFlow.js fails; it is written as ${String(written['class_name'])}, which changes nothing.`);
}
function checkFlattenShape(context) {
    if (textOf(context.written, 'class_name') !== 'Flatten')
        return;
    if (context.calls.every(inputs => inputs[0]?.shape?.slice(1).every(length => length !== null) ?? false))
        return;
    refuseInput(context, 'gets an input of unknown size, which TensorFlow.js cannot flatten.', 'Give the Input a fixed shape, or use a global pooling layer.');
}
function checkStridesOrDilation(context) {
    const strides = numbersOf(context.config, 'strides', 1) ?? [];
    const dilation = numbersOf(context.config, 'dilation_rate', 1) ?? [];
    if (strides.every(one => one <= 1) || dilation.every(one => one <= 1))
        return;
    refuseOption(context, 'dilation_rate', `has strides=${display_displayValue([...strides])} and dilation_rate=${display_displayValue([...dilation])}; TensorFlow.js fails when both are above 1.`, 'Use one of the two.');
}
function checkRankBelow5(context) {
    const high = ranks(context).find(rank => rank > 4);
    if (high === undefined)
        return;
    refuseInput(context, `gets an input of ${high} axes; TensorFlow.js normalises up to 4.`, 'Put a Reshape layer before and after it that joins two axes.');
}
const NONNEGATIVE = new Set(['relu', 'relu6', 'sigmoid', 'hard_sigmoid', 'softplus', 'softmax']);
/** True when no value that the layer puts out can be below zero. */
function isNonnegative(layer) {
    if (layer === undefined)
        return false;
    if (layer.className === 'ReLU')
        return (numberOf(layer.config, 'negative_slope') ?? 0) === 0;
    return (NONNEGATIVE.has(textOf(layer.config, 'activation') ?? '') && layerTable.get(layer.className)?.shape !== 'recurrent');
}
function checkNonnegativeInput(context) {
    const layers = context.network === null ? null : layersByName(context.network);
    const safe = context.place.layer.calls.every(call => call.inputs.every(ref => isNonnegative(layers?.get(ref.layer))));
    if (safe && layers !== null && context.place.layer.calls.some(call => call.inputs.length > 0))
        return;
    refuseInput(context, 'may get negative values, for which the WebAssembly backend of TensorFlow.js 4.22 computes wrong maxima.', 'Put a ReLU directly before it, or use strides in the Conv3D instead.');
}
function checkSharedAxes(context) {
    const rank = sameRank(context);
    const axes = numbersOf(context.config, 'shared_axes', 1) ?? [];
    const shared = new Set(axes.map(axis => (axis < 0 && rank !== null ? axis + rank : axis)));
    const leading = [...shared].every(axis => axis >= 1 && axis <= shared.size);
    if (leading)
        return;
    refuseOption(context, 'shared_axes', `has shared_axes=${display_displayValue([...axes])}; the WebAssembly backend of TensorFlow.js computes wrong numbers unless the shared axes come first.`, 'Share all axes but the last, e.g. shared_axes=[1, 2].');
}
function checkKnownShape(context) {
    const shared = new Set(numbersOf(context.config, 'shared_axes', 1) ?? []);
    const known = context.calls.every(inputs => inputs[0]?.shape?.every((length, axis) => axis === 0 || shared.has(axis) || length !== null) ?? true);
    if (known)
        return;
    refuseInput(context, 'gets an input of unknown size on an axis for which it has weights.', 'Give the Input a fixed shape, or set shared_axes.');
}
function checkMergeInputs(context) {
    if (context.calls.every(inputs => inputs.length >= 2))
        return;
    refuseInput(context, 'is called on one tensor; TensorFlow.js merges two or more.', 'Leave the layer out where there is nothing to merge.');
}
function checkDotRank(context) {
    const high = context.calls.flat().find(info => (info.shape?.length ?? 0) > 3);
    if (high !== undefined)
        refuseInput(context, `gets an input of ${high.shape?.length ?? 0} axes; TensorFlow.js multiplies up to 3.`, 'Reshape the inputs.');
    if (context.config['normalize'] === true) {
        refuseOption(context, 'normalize', 'has normalize=true; TensorFlow.js normalises short vectors differently.', 'Normalise outside the model, or use normalize=False.');
    }
}
function checkLastAxis(context) {
    if (isLastAxis(context))
        return;
    refuseOption(context, 'axis', `has axis=${display_displayValue(context.config['axis'])}; TensorFlow.js computes it along the last axis only.`, LAST_AXIS_HINT);
}
function checkDeclaredShape(context) {
    if (shapeFrom(context.config['batch_input_shape']) !== null)
        return;
    refuseInput(context, 'does not say the shape of the input, which TensorFlow.js needs.', 'Build the model with an Input of known rank.');
}
/** The checks by name. */
const checks = {
    'strides-or-dilation': checkStridesOrDilation,
    'normalization-axis': checkNormalizationAxis,
    'last-axis': checkLastAxis,
    'concatenate-axis': checkConcatenateAxis,
    'dot-rank': checkDotRank,
    'flatten-rank': checkFlattenRank,
    'flatten-known-shape': checkFlattenShape,
    'rank-below-5': checkRankBelow5,
    'nonnegative-input': checkNonnegativeInput,
    'shared-axes': checkSharedAxes,
    'known-shape': checkKnownShape,
    'time-axis': checkTimeAxis,
    'fixed-batch': checkFixedBatch,
    'cell-classes': checkCellClasses,
    'recurrent-inside': checkRecurrentInside,
    'equal-directions': checkEqualDirections,
    'merge-inputs': checkMergeInputs,
    'state-outputs': checkStateOutputs,
    'declared-shape': checkDeclaredShape,
};

;// CONCATENATED MODULE: ./src/tfjs/correspond.ts

/** For every output of every layer, the tensor of the converted model with the same values: here, the same one. */
function correspond(network, nameOf) {
    return allNetworks(network).flatMap(({ path, network: one }) => {
        const reachable = reachableLayers(one);
        const used = tensorsUsed(one);
        return one.layers.flatMap(layer => callsOf(layer).flatMap((_, node) => Array.from({ length: (used.get(`${node}:${layer.name}`) ?? 0) + 1 }, (_, tensor) => {
            const keras = { layer: layer.name, node, tensor };
            if (!reachable.has(layer.name))
                return { path, keras, tfjs: null, reason: 'No output depends on the layer.' };
            return { path, keras, tfjs: { layer: nameOf(layer), node, tensor } };
        })));
    });
}
/** The highest output index in use, by call. */
function tensorsUsed(network) {
    const highest = new Map();
    const refs = [...network.outputs, ...network.layers.flatMap(layer => layer.calls.flatMap(call => call.inputs))];
    for (const { layer, node, tensor } of refs) {
        const key = `${node}:${layer}`;
        highest.set(key, Math.max(tensor, highest.get(key) ?? 0));
    }
    return highest;
}

;// CONCATENATED MODULE: ./src/tfjs/findings.ts


/** `Conv2D "block1/conv"`: class, and name with its path. */
function layerTitle({ layer, path }) {
    return `${display_display(layer.className)} "${display_display([...path, layer.name].join('/'))}"`;
}
/** Collects what is found on the way; nothing is thrown, so that a user sees everything at once. */
class Findings {
    all = [];
    /** Adds a finding about a layer; the message is its title and `rest`. */
    add(code, place, rest, hint, key) {
        const { layer, path } = place;
        const name = [...path, layer.name].join('/');
        const pointer = key === undefined ? layer.pointer : `${layer.pointer}/config/${key}`;
        const subject = { layer: { name, className: layer.className }, pointer };
        this.all.push(diagnostic(code, `${layerTitle(place)} ${rest}`, subject, hint));
    }
    /** Adds a finding about the model as a whole. */
    addForModel(code, message, hint) {
        this.all.push(diagnostic(code, message, {}, hint));
    }
    /** True when something was found that forbids the conversion. */
    get refused() {
        return this.all.some(one => one.severity === 'error');
    }
}

;// CONCATENATED MODULE: ./src/tfjs/graph.ts



/** Checks the calls between the layers of a network and writes them as tfjs-layers reads them. */
function lowerGraph(context) {
    for (const layer of context.network.layers)
        for (const call of layer.calls)
            checkArguments(layer, call, context);
    checkOutputs(context);
    if (context.network.className === 'Sequential')
        return;
    writeGraph(context);
    checkLoadingOrder(context);
}
function isHarmless(name, value) {
    return value === null || (name === 'training' && (value === false || value === 0));
}
const ARGUMENT_HINTS = {
    training: 'Call the layer without training=True: what it does then is random or depends on the batch.',
    mask: 'Let the mask come from mask_zero=True or Masking, or do without.',
};
function checkArguments(layer, call, { path, findings }) {
    for (const [name, value] of Object.entries(call.kwargs)) {
        if (isHarmless(name, value))
            continue;
        const shown = typeof value === 'object' ? '' : `=${display_displayValue(value)}`;
        findings.add('graph/call-argument', { layer, path }, `is called with ${display_display(name)}${shown}, which TensorFlow.js ignores.`, ARGUMENT_HINTS[name] ?? 'Call the layer on its tensors alone.');
    }
}
function checkOutputs({ network, path, findings }) {
    const layers = layersByName(network);
    const seen = new Set();
    for (const output of network.outputs) {
        const layer = layers.get(output.layer);
        if (seen.has(tensorKey(output)) && layer !== undefined) {
            findings.add('graph/unsupported-structure', { layer, path }, 'gives the same tensor as two outputs of the model, which TensorFlow.js cannot predict.', 'List each output once, or put Activation("linear") behind the second.');
        }
        seen.add(tensorKey(output));
    }
}
/** tfjs-layers counts the building of a nested model as its node 0, so that its first call is node 1. */
const tfjsNode = (layer, node) => layer?.network === undefined ? node : node + 1;
function writeGraph({ network, written, nameOf }) {
    if (written === null)
        return;
    const layers = layersByName(network);
    const triple = (ref) => {
        const layer = layers.get(ref.layer);
        return [layer === undefined ? ref.layer : nameOf(layer), tfjsNode(layer, ref.node), ref.tensor];
    };
    const saved = written['layers'];
    for (const [i, layer] of network.layers.entries()) {
        const object = Array.isArray(saved) ? saved[i] : null;
        if (!config_isObject(object) || isInput(layer))
            continue;
        const nodes = layer.calls.map(call => call.inputs.map(ref => [...triple(ref), call.kwargs]));
        if (!sameNodes(object['inbound_nodes'] ?? null, nodes))
            object['inbound_nodes'] = nodes;
    }
    writeTriples(written, 'input_layers', network.inputs.map(triple));
    writeTriples(written, 'output_layers', network.outputs.map(triple));
}
function writeTriples(written, key, triples) {
    if (!sameJson(written[key], triples))
        written[key] = triples;
}
/** True when the saved nodes say the same; old Keras leaves out empty keyword arguments. */
function sameNodes(saved, nodes) {
    if (!Array.isArray(saved))
        return false;
    const full = saved.map(node => Array.isArray(node)
        ? node.map(input => (Array.isArray(input) && input.length === 3 ? [...input, {}] : input))
        : node);
    return sameJson(full, nodes);
}
/**
 * Plays the loading of tfjs-layers 4.22 through (engine/container.js, fromConfig): a call waits until its inputs exist,
 * and the calls of a layer are numbered in the order in which they succeed. It never ends when some call never does.
 */
function checkLoadingOrder({ network, path, findings }) {
    const layers = layersByName(network);
    const made = new Map();
    const exists = (ref) => {
        const layer = layers.get(ref.layer);
        return layer !== undefined && (isInput(layer) || (made.get(ref.layer)?.length ?? 0) > ref.node);
    };
    let waiting = network.layers
        .filter(layer => !isInput(layer))
        .map(layer => ({ layer, calls: [...layer.calls.keys()] }));
    for (let progress = true; progress && waiting.length > 0;) {
        progress = false;
        for (const one of waiting) {
            one.calls = one.calls.filter(index => {
                if (!(layers.get(one.layer.name)?.calls[index]?.inputs.every(exists) ?? false))
                    return true;
                made.set(one.layer.name, [...(made.get(one.layer.name) ?? []), index]);
                progress = true;
                return false;
            });
        }
        waiting = waiting.filter(one => one.calls.length > 0);
    }
    for (const { layer } of waiting) {
        findings.add('graph/invalid', { layer, path }, 'is called on tensors that do not exist, on which TensorFlow.js would wait for ever.');
    }
    for (const [name, order] of made) {
        const layer = layers.get(name);
        if (layer === undefined || order.every((index, i) => index === i))
            continue;
        findings.add('graph/unsupported-structure', { layer, path }, 'is called several times in an order that TensorFlow.js would change.', 'Build the model so that the calls of the layer come in the order of the graph.');
    }
}

;// CONCATENATED MODULE: ./src/tfjs/mask-rules.ts


/** The identity of the mask that a layer makes in its `call`-th call. */
const madeBy = (path, layer, call) => `${[...path, layer.name].join('/')}${call === 0 ? '' : `#${call}`}`;
/** What the layer does with masks, in Keras and in tfjs-layers. */
function maskRules(layer) {
    return layerTable.get(layer.className)?.masks ?? { keras: 'stop', tfjs: 'stop' };
}
/** True for a layer that makes a mask. */
const isMaskSource = (layer) => maskRules(layer).keras === 'masking' || (maskRules(layer).keras === 'embedding' && layer.config['mask_zero'] === true);
const holdsMaskSource = (layer) => isMaskSource(layer) || Object.values(layer.wrapped).some(holdsMaskSource);
/** True when any layer of the network, at any depth, makes a mask or takes initial states. */
const hasMaskSource = (network) => allNetworks(network).some(({ network: one }) => one.layers.some(holdsMaskSource));

;// CONCATENATED MODULE: ./src/tfjs/keras-masks.ts




const keras_masks_plain = { mask: null, padding: null };
const PADDING = 'works on padded steps, in which TensorFlow.js holds other values than Keras.';
/** Follows masks through a network as Keras 2 does, and records every reading of one. */
function kerasMasks(network, record) {
    for (const [i, output] of trace(network, [], null, record).entries()) {
        const ref = network.outputs[i];
        const layer = network.layers.find(one => one.name === ref?.layer);
        if (output.padding === null || layer === undefined)
            continue;
        record({
            layer,
            path: [],
            key: `output ${i}`,
            mask: null,
            problem: 'is an output whose padded steps TensorFlow.js fills with other values than Keras.',
        });
    }
}
function trace(network, path, given, record) {
    const tensors = new Map();
    const inputs = new Map(network.inputs.map((ref, i) => [ref.layer, given?.[i] ?? keras_masks_plain]));
    for (const { layer, index, call } of orderCalls(network)) {
        const from = call.inputs.map(ref => tensors.get(tensorKey(ref)) ?? keras_masks_plain);
        const first = from.length === 0 ? [given?.[0] ?? keras_masks_plain] : from;
        const outputs = isInput(layer)
            ? [inputs.get(layer.name) ?? given?.[0] ?? keras_masks_plain]
            : visit(layer, path, index, first, record);
        const all = outputs.length === 1
            ? Array.from({ length: outputCount(layer) }, (_, i) => (i === 0 ? (outputs[0] ?? keras_masks_plain) : keras_masks_plain))
            : outputs;
        all.forEach((traced, tensor) => {
            tensors.set(tensorKey({ layer: layer.name, node: index, tensor }), traced);
        });
    }
    return network.outputs.map(ref => tensors.get(tensorKey(ref)) ?? keras_masks_plain);
}
/** Upper bound of the number of outputs; states never carry a mask. */
const outputCount = (layer) => maskRules(layer).keras === 'recurrent' || maskRules(layer).keras === 'bidirectional' ? 8 : 1;
function visit(layer, path, call, inputs, record) {
    const key = madeBy(path, layer, call);
    if (layer.network !== undefined)
        return trace(layer.network, [...path, call === 0 ? layer.name : `${layer.name}#${call}`], inputs, record);
    const use = (mask, problem) => {
        record(problem === undefined ? { layer, path, key, mask } : { layer, path, key: `${key} ${problem}`, mask, problem });
    };
    return keras_masks_rules[maskRules(layer).keras]({ layer, path, call, inputs, use });
}
const firstOf = (visit) => visit.inputs[0] ?? keras_masks_plain;
function stop(visit) {
    if (visit.inputs.some(input => input.padding !== null))
        visit.use(null, PADDING);
    return [keras_masks_plain];
}
/** Layers that work on each step alone keep masks and padded steps apart; LayerNormalization over time does not. */
function pass(visit) {
    const input = firstOf(visit);
    const axes = numbersOf(visit.layer.config, 'axis', 1) ?? [];
    if (input.padding !== null && axes.includes(1))
        visit.use(null, PADDING);
    return [input];
}
function makeMask(visit) {
    if (firstOf(visit).padding !== null)
        visit.use(null, PADDING);
    return [{ mask: isMaskSource(visit.layer) ? madeBy(visit.path, visit.layer, visit.call) : null, padding: null }];
}
function readSequence(visit, inner, zeroesPadding) {
    const { mask, padding } = firstOf(visit);
    visit.use(mask);
    const sequence = inner.config['return_sequences'] === true;
    if (padding !== null && padding !== mask)
        visit.use(mask, PADDING);
    if (mask === null)
        return [keras_masks_plain];
    if (visit.inputs.length > 1 || inner.config['stateful'] === true) {
        visit.use(mask, 'reads a mask and starts from a given state, which TensorFlow.js puts out for the leading padded steps where Keras puts out zeros.');
    }
    if (layerTable.get(visit.layer.className)?.shape === 'convolutional-recurrent')
        visit.use(mask, 'reads a mask, which TensorFlow.js does not do in convolutional recurrence.');
    if (zeroesPadding && !sequence)
        visit.use(mask, 'has zero_output_for_mask=True, which TensorFlow.js ignores.');
    return [sequence ? { mask, padding: zeroesPadding ? mask : null } : keras_masks_plain];
}
function merge(visit) {
    const masks = [...new Set(visit.inputs.map(input => input.mask).filter(mask => mask !== null))];
    const mask = masks.length <= 1 ? (masks[0] ?? null) : `${masks.join(' and ')}`;
    return [{ mask, padding: jointPadding(visit) }];
}
function jointPadding(visit) {
    const paddings = [...new Set(visit.inputs.map(input => input.padding).filter(padding => padding !== null))];
    if (paddings.length > 1)
        visit.use(null, PADDING);
    return paddings[0] ?? null;
}
function concatenate(visit) {
    const padding = jointPadding(visit);
    if (padding !== null && numberOf(visit.layer.config, 'axis') === 1)
        visit.use(null, PADDING);
    return [{ mask: joinedMask(visit.inputs.map(input => input.mask)), padding }];
}
/** The mask that Concatenate makes, in both Keras 2 and tfjs-layers. */
const joinedMask = (masks) => masks.every(mask => mask === null) ? null : masks.map(mask => mask ?? 'all steps').join(' with ');
function keras_masks_timeDistributed(visit) {
    const inner = visit.layer.wrapped['layer'];
    const input = firstOf(visit);
    if (inner === undefined)
        return [keras_masks_plain];
    if (isMaskSource(inner) || (inner.network !== undefined && hasMaskSource(inner.network))) {
        visit.use(input.mask, 'makes a mask for each step, which TensorFlow.js does not keep apart.');
    }
    const elementwise = inner.network === undefined && maskRules(inner).keras === 'pass';
    if (input.mask !== null && !elementwise)
        visit.use(input.mask, 'hands a mask to the layer inside it, which TensorFlow.js does differently.');
    if (input.padding !== null && !elementwise)
        visit.use(input.mask, PADDING);
    return [input];
}
const keras_masks_rules = {
    pass,
    stop,
    embedding: makeMask,
    masking: makeMask,
    recurrent: visit => readSequence(visit, visit.layer, visit.layer.config['zero_output_for_mask'] === true),
    // Keras sets zero_output_for_mask of the layers inside to return_sequences; the file does not say so.
    bidirectional: visit => {
        const inner = visit.layer.wrapped['layer'];
        if (inner === undefined)
            return [keras_masks_plain];
        const [output = keras_masks_plain] = readSequence(visit, inner, inner.config['return_sequences'] === true);
        return visit.layer.config['merge_mode'] === null ? [output, output] : [output];
    },
    merge,
    concatenate,
    average: visit => {
        const { mask } = firstOf(visit);
        if (mask !== null)
            visit.use(mask, 'averages the unmasked steps in Keras, but all steps in TensorFlow.js.');
        return stop(visit);
    },
    softmax: visit => {
        const { mask } = firstOf(visit);
        visit.use(mask);
        if (mask !== null)
            visit.use(mask, 'reads a mask, which TensorFlow.js adds to another axis.');
        return [firstOf(visit)];
    },
    'time-distributed': keras_masks_timeDistributed,
};

;// CONCATENATED MODULE: ./src/tfjs/execution.ts

/**
 * The order in which tfjs-layers 4.22 computes the tensors of a network in `predict` (engine/executor.js,
 * getTopologicalSortAndRecipientCounts): depth first from each output, the last input of a call before the others. A
 * call of which several outputs are used is run once for each of them.
 */
function executionOrder(network) {
    const layers = layersByName(network);
    const visited = new Set(network.inputs.map(tensorKey));
    const order = [];
    for (const output of network.outputs) {
        const stack = [{ ref: output, expanded: false }];
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            const key = tensorKey(top.ref);
            const layer = layers.get(top.ref.layer);
            const inputs = layer === undefined ? [] : (callsOf(layer)[top.ref.node]?.inputs ?? []);
            if (visited.has(key)) {
                stack.pop();
            }
            else if (top.expanded || inputs.length === 0) {
                stack.pop();
                visited.add(key);
                order.push(top.ref);
            }
            else {
                top.expanded = true;
                stack.push(...inputs.filter(ref => !visited.has(tensorKey(ref))).map(ref => ({ ref, expanded: false })));
            }
        }
    }
    return order;
}

;// CONCATENATED MODULE: ./src/tfjs/tfjs-masks.ts




const RANK_3 = 'ranks of ';
/** Follows masks through a network as the executor of tfjs-layers does, stale ones included, and records every reading. */
function tfjsMasks(network, record) {
    execute(network, [], null, record);
}
function execute(network, path, given, record) {
    let kwargs = given;
    const layers = layersByName(network);
    const masks = new Map();
    for (const ref of executionOrder(network)) {
        const layer = layers.get(ref.layer);
        if (layer === undefined || isInput(layer))
            continue;
        const inputs = (callsOf(layer)[ref.node]?.inputs ?? []).map(input => masks.get(tensorKey(input)) ?? null);
        if (inputs.some(mask => mask !== null)) {
            kwargs ??= { mask: null, initialState: false };
            kwargs.mask = inputs[0] ?? null;
        }
        const mask = runLayer({ layer, path, call: ref.node, inputs, kwargs, record });
        // Every output of the call gets the first mask, states too.
        for (let tensor = 0; tensor < 8; tensor++) {
            const key = tensorKey({ ...ref, tensor });
            if (!masks.has(key))
                masks.set(key, mask);
        }
    }
}
/** Runs one call and returns the mask of its outputs. */
function runLayer(run) {
    const { layer, path, call, inputs, kwargs, record } = run;
    if (layer.network !== undefined) {
        runNested(layer.network, run);
        return null;
    }
    const key = madeBy(path, layer, call);
    const stale = kwargs?.mask ?? null;
    const use = (problem, hint) => {
        record(problem === undefined
            ? { layer, path, key, mask: stale }
            : { layer, path, key: `${key} ${problem}`, mask: stale, problem, ...(hint === undefined ? {} : { hint }) });
    };
    switch (maskRules(layer).tfjs) {
        case 'recurrent':
        case 'bidirectional':
            tfjs_masks_readSequence(run, use);
            return sequenceLayer(layer)?.config['return_sequences'] === true ? (inputs[0] ?? null) : null;
        case 'softmax':
            use();
            return null;
        case 'time-distributed':
            if ((stale !== null || kwargs?.initialState === true) && readsKwargs(layer.wrapped['layer'])) {
                use('would hand the mask or state of another layer to the layer inside it in TensorFlow.js.');
            }
            return inputs[0] ?? null;
        case 'embedding':
        case 'masking':
            return isMaskSource(layer) ? madeBy(path, layer, call) : null;
        case 'merge':
            return mergedMask(inputs, use);
        case 'concatenate':
            if (inputs.some(mask => mask?.startsWith(RANK_3)))
                use('joins masks of different ranks in TensorFlow.js, which fails.');
            return joinedMask(inputs);
        case 'pass':
            return inputs[0] ?? null;
        default:
            return null;
    }
}
const sequenceLayer = (layer) => maskRules(layer).tfjs === 'bidirectional' ? layer.wrapped['layer'] : layer;
/** Recurrent layers take the initial state of an earlier one out of the keyword arguments, and fail on it. */
function tfjs_masks_readSequence({ layer, call, kwargs }, use) {
    use();
    if (kwargs === null)
        return;
    if (kwargs.initialState)
        use('runs after a layer with a given initial state, and TensorFlow.js would give it that state too.', 'Build the recurrent layers in the outermost model, not in a nested one, and without masks.');
    if ((layer.calls[call]?.inputs.length ?? 0) > 1)
        kwargs.initialState = true;
}
/** A nested model shares the keyword arguments of the call, or starts its own when there are none yet. */
function runNested(network, { layer, path, call, kwargs, record }) {
    const before = kwargs?.mask ?? null;
    const inner = [...path, call === 0 ? layer.name : `${layer.name}#${call}`];
    execute(network, inner, kwargs ?? { mask: null, initialState: false }, record);
    // The masks made inside are disposed at its end, but stay in the keyword arguments.
    if (kwargs !== null && kwargs.mask !== before)
        kwargs.mask = `${kwargs.mask} (disposed)`;
}
/** Merge.computeMask adds an axis in front and never takes it away, and fails on a missing mask in the middle. */
function mergedMask(inputs, use) {
    if (inputs.every(mask => mask === null))
        return null;
    const [first = null, ...others] = inputs;
    if (others.slice(0, -1).some(mask => mask === null) || (first === null && others.length > 1)) {
        use('merges tensors with and without a mask, on which TensorFlow.js fails.');
    }
    return first === null ? null : `${RANK_3}${inputs.map(mask => mask ?? 'all steps').join(' and ')}`;
}
function readsKwargs(layer) {
    if (layer === undefined)
        return false;
    return (layer.network !== undefined ||
        ['recurrent', 'bidirectional', 'softmax', 'time-distributed'].includes(maskRules(layer).tfjs));
}

;// CONCATENATED MODULE: ./src/tfjs/masks.ts





const hasInitialState = (network) => allNetworks(network).some(({ path, network: one }) => path.length > 0 &&
    one.layers.some(layer => maskRules(layer).tfjs === 'recurrent' && layer.calls.some(call => call.inputs.length > 1)));
const named = (mask) => (mask === null ? 'no mask' : `the mask of "${display_display(mask)}"`);
/**
 * Compares the masks that reach each layer in Keras 2 and in tfjs-layers 4.22, and reports every layer that would see
 * another one, or use it differently.
 */
function checkMasks(network, findings) {
    // Initial states are carried over between layers in the same way as masks, but only in nested models.
    if (!hasMaskSource(network) && !hasInitialState(network))
        return;
    const inKeras = new Map();
    const problems = [];
    const record = (use) => {
        if (use.problem !== undefined)
            problems.push(use);
        else
            inKeras.set(use.key, use);
    };
    kerasMasks(network, record);
    tfjsMasks(network, use => {
        const mask = inKeras.get(use.key)?.mask ?? null;
        if (use.problem !== undefined)
            problems.push(use);
        else if (use.mask !== mask)
            problems.push({ ...use, problem: `gets ${named(mask)} in Keras, but ${named(use.mask)} in TensorFlow.js.` });
    });
    masks_report(problems, findings);
}
function masks_report(problems, findings) {
    const told = new Set();
    for (const { layer, path, key, problem, hint } of problems) {
        if (told.has(key) || problem === undefined)
            continue;
        told.add(key);
        findings.add('graph/mask', { layer, path }, problem, hint);
    }
}

;// CONCATENATED MODULE: ./src/tfjs/weight-targets.ts

/**
 * The weights that tfjs-layers 4.22 creates for one layer of a network, in Keras's order, by the names it gives them:
 * wrappers put their name in front and cells none. Networks inside are left out; tfjs-layers names their weights after
 * their own layers.
 */
function weightTargets(layer, nameOf) {
    return targetsIn(layer, nameOf(layer), nameOf);
}
function targetsIn(layer, scope, nameOf) {
    if (layer.network !== undefined)
        return [];
    const inner = innerScopes(layer, scope, nameOf);
    if (inner.length === 0)
        return ownTargets(layer, scope);
    const targets = inner.flatMap(([one, name]) => targetsIn(one, name, nameOf));
    // A wrapper may carry the variables of all layers inside it.
    if (layer.variables.length === 0)
        return targets;
    return zip(targets.map(target => target.name), layer.variables);
}
function innerScopes(layer, scope, nameOf) {
    const { layer: wrapped, backward_layer: backward, cell } = layer.wrapped;
    if (layerTable.get(layer.className)?.tfjs === 'Bidirectional' && wrapped !== undefined) {
        // tfjs-layers makes both directions from the one layer (layers/wrappers.js), so both bear its name.
        const name = nameOf(wrapped);
        return [
            [wrapped, `${scope}/forward_${name}`],
            [backward ?? { ...wrapped, variables: [] }, `${scope}/backward_${name}`],
        ];
    }
    if (wrapped !== undefined)
        return [[wrapped, scope]];
    if (cell !== undefined)
        return [[cell, scope]];
    return Object.entries(layer.wrapped)
        .filter(([key]) => key.startsWith('cells/'))
        .map(([, one], i) => [one, `${scope}/RNNCell_${i}`]);
}
function ownTargets(layer, scope) {
    const slots = (layerTable.get(layer.className)?.variables ?? []).filter(slot => slot.when === undefined || (layer.config[slot.when] ?? true) !== false);
    return zip(slots.map(slot => `${scope}/${slot.name}`), layer.variables);
}
function zip(names, variables) {
    return names.map((name, i) => ({ name, variable: variables[i] ?? null }));
}

;// CONCATENATED MODULE: ./src/tfjs/names.ts


/** tfjs-core's rule for names of tensors (tensor_name.ts), to which every layer name must keep. */
const LEGAL = /^[A-Za-z0-9][-A-Za-z0-9._/]*$/;
/** tfjs-layers looks names up in plain objects, so the names of their inherited properties are taken. */
const TAKEN = new Set([
    'constructor',
    'toString',
    'toLocaleString',
    'valueOf',
    'hasOwnProperty',
    'isPrototypeOf',
    'propertyIsEnumerable',
]);
const isLegal = (name) => LEGAL.test(name) && !TAKEN.has(name);
const legalName = (name) => {
    const legal = name.replace(/[^-A-Za-z0-9._/]/g, '_');
    return isLegal(legal) ? legal : `layer_${legal}`;
};
/**
 * Gives every layer a name that tf.js accepts, unique in its network, and such that no two weights of the model get the
 * same name: tfjs-layers finds weights by `<layer>/<weight>` without the names of nested models.
 */
function nameLayers(network) {
    const names = new Map();
    const nameOf = layer => names.get(layer) ?? layer.name;
    const renamed = [];
    const takenTargets = new Set();
    for (const { path, network: one } of allNetworks(network)) {
        const taken = new Set(one.layers.map(layer => layer.name));
        for (const layer of one.layers) {
            nameInside(layer, names);
            const to = freeName(layer, path, { taken, takenTargets, names, nameOf });
            if (to !== layer.name)
                renamed.push({ layer, path, to });
            taken.add(to);
            for (const target of names_ownTargets(layer, nameOf))
                takenTargets.add(target);
        }
    }
    return { nameOf, renamed };
}
/** Names of layers inside wrappers become parts of weight names. */
function nameInside(layer, names) {
    for (const inner of Object.values(layer.wrapped)) {
        if (!isLegal(inner.name))
            names.set(inner, legalName(inner.name));
        nameInside(inner, names);
    }
}
function freeName(layer, path, { taken, takenTargets, names, nameOf }) {
    const legal = legalName(layer.name);
    const outer = path.at(-1);
    const longer = outer === undefined ? legal : `${legalName(outer)}__${legal}`;
    for (let attempt = 0;; attempt++) {
        const name = attempt === 0 ? legal : attempt === 1 ? longer : `${longer}_${attempt}`;
        if (name !== layer.name && taken.has(name))
            continue;
        names.set(layer, name);
        if (!names_ownTargets(layer, nameOf).some(target => takenTargets.has(target)))
            return name;
    }
}
/** Names of the weights of a layer itself; those of networks inside come with the layers of those networks. */
const names_ownTargets = (layer, nameOf) => weightTargets(layer, nameOf).map(target => target.name);

;// CONCATENATED MODULE: ./src/tfjs/objects.ts

// tfjs-layers: serialization names and the short names of its registries (initializers.js, activations.js).
const INITIALIZERS = new Set('Zeros Ones Constant RandomUniform RandomNormal TruncatedNormal Identity VarianceScaling GlorotUniform GlorotNormal HeNormal HeUniform LeCunNormal LeCunUniform Orthogonal'.split(' '));
const INITIALIZER_NAMES = new Set('zeros ones constant random_uniform random_normal truncated_normal identity variance_scaling glorot_uniform glorot_normal he_normal he_uniform lecun_normal lecun_uniform orthogonal'.split(' '));
const ALIASES = {
    LecunNormal: 'LeCunNormal',
    LecunUniform: 'LeCunUniform',
    lecun_normal: 'leCunNormal',
    lecun_uniform: 'leCunUniform',
};
const DISTRIBUTIONS = new Set(['normal', 'uniform', 'truncated_normal']);
const object = (className, config) => {
    const inner = Object.assign(Object.create(null), config);
    return Object.assign(Object.create(null), { class_name: className, config: inner });
};
const zeros = () => ({
    value: object('Zeros', {}),
    trainingChange: 'new weights would start at zero',
});
/**
 * What tfjs-layers can make of a serialised initializer: the weights are loaded over it in any case. Where it is `run`
 * all the same, Orthogonal is replaced: it takes minutes for large kernels, and fails unless every chained operation of
 * tfjs-core is registered.
 */
function replaceInitializer(value, run = false) {
    if (value === null)
        return null;
    if (typeof value === 'string')
        return replaceInitializerName(value, run);
    if (!config_isObject(value))
        return zeros();
    const className = textOf(value, 'class_name');
    if (className === null)
        return zeros();
    const alias = ALIASES[className];
    if (alias !== undefined)
        return { value: renamed(value, alias), trainingChange: null };
    const config = value['config'];
    if (!INITIALIZERS.has(className) || !config_isObject(config))
        return zeros();
    if (className === 'Orthogonal')
        return run ? zeros() : null;
    if (className === 'Constant')
        return numberOf(config, 'value') === null ? zeros() : null;
    if (className !== 'VarianceScaling')
        return null;
    return DISTRIBUTIONS.has(textOf(config, 'distribution') ?? 'normal') ? null : zeros();
}
function replaceInitializerName(name, run) {
    if (run && name.toLowerCase() === 'orthogonal')
        return zeros();
    const alias = ALIASES[name];
    if (alias !== undefined)
        return { value: alias, trainingChange: null };
    return INITIALIZERS.has(name) || INITIALIZER_NAMES.has(name) ? null : zeros();
}
function renamed(value, className) {
    const copy = Object.assign(Object.create(null), value);
    copy['class_name'] = className;
    return copy;
}
/** What tfjs-layers can make of a serialised regularizer: it knows L1L2 alone. */
function replaceRegularizer(value) {
    if (value === null)
        return null;
    const className = typeof value === 'string' ? value : config_isObject(value) ? textOf(value, 'class_name') : null;
    if (className === 'L1L2')
        return null;
    const config = config_isObject(value) && config_isObject(value['config']) ? value['config'] : Object.create(null);
    const l1 = numberOf(config, 'l1') ?? numberOf(config, 'l') ?? 0.01;
    const l2 = numberOf(config, 'l2') ?? numberOf(config, 'l') ?? 0.01;
    if (className === 'L1' || className === 'l1')
        return { value: object('L1L2', { l1, l2: 0 }), trainingChange: null };
    if (className === 'L2' || className === 'l2')
        return { value: object('L1L2', { l1: 0, l2 }), trainingChange: null };
    if (className === 'l1_l2')
        return { value: object('L1L2', { l1, l2 }), trainingChange: null };
    return { value: null, trainingChange: 'the penalty on the weights is lost' };
}
/** Activations that tfjs-layers computes as Keras 2 does, under the names of Keras 2. */
const ACTIVATIONS = new Set('elu selu relu relu6 linear sigmoid hard_sigmoid softplus softsign tanh softmax log_softmax gelu mish swish'.split(' '));
/** What becomes of a serialised activation. */
function activationFate(value) {
    // Keras reads null as linear; the recurrent layers of tfjs-layers would read it as tanh.
    if (value === null || value === undefined)
        return { do: 'write', value: 'linear' };
    if (typeof value === 'string')
        return namedActivation(value);
    const className = config_isObject(value) ? textOf(value, 'class_name') : null;
    const inner = config_isObject(value) ? value['config'] : null;
    if (className === 'function' && typeof inner === 'string') {
        const fate = namedActivation(inner);
        return fate.do === 'keep' ? { do: 'write', value: inner } : fate;
    }
    return { do: 'refuse', name: className ?? 'an unnamed object', isLayer: className !== 'function' };
}
function namedActivation(name) {
    if (name === 'silu')
        return { do: 'write', value: 'swish' };
    return ACTIVATIONS.has(name) ? { do: 'keep' } : { do: 'refuse', name, isLayer: false };
}
/** The name of a dtype or a dtype policy as saved by any Keras 2. */
function dtypeName(value) {
    if (typeof value === 'string')
        return value;
    if (!config_isObject(value))
        return null;
    const config = value['config'];
    return config_isObject(config) ? textOf(config, 'name') : null;
}

;// CONCATENATED MODULE: ./src/tfjs/options.ts




/** Applies the fates of a layer's row to its config, which is edited in place. */
function lowerOptions(place, row, config, findings) {
    for (const key of Object.keys(config)) {
        const fate = row.fates[key];
        const value = config[key] ?? null;
        if (fate === undefined) {
            findings.add('layer/unknown-option', place, `has the option ${display_displayValue(key)} (${display_displayValue(value)}), which this version does not know and TensorFlow.js would ignore.`, 'Save the model without this option, or report the layer so that it can be added.', key);
        }
        else if (fate.do !== 'keep' && fate.do !== 'drop') {
            appliers[fate.do]({ place, row, config, key, value, findings }, fate);
        }
    }
}
const options_cured = ({ findings, place, key }, what) => findings.add('layer/config-cured', place, what, undefined, key);
function replaceBy(option, replacement) {
    if (replacement === null)
        return;
    const { config, key, value, findings, place } = option;
    config[key] = replacement.value;
    const change = `has ${key}=${display_displayValue(value)}, written as ${display_displayValue(replacement.value)}`;
    if (replacement.trainingChange === null)
        options_cured(option, `${change}, which means the same in TensorFlow.js.`);
    else
        findings.add('layer/training-changed', place, `${change}: ${replacement.trainingChange}.`, undefined, key);
}
const allows = (values, value) => values.some(one => sameJson(plainValue(value), one));
const appliers = {
    rename: ({ config, key, value }, fate) => {
        if (fate.do !== 'rename')
            return;
        delete config[key];
        config[fate.to] = value;
    },
    only: ({ place, key, value, findings }, fate) => {
        if (fate.do !== 'only' || allows(fate.values, value))
            return;
        const possible = fate.values
            .filter(one => one !== null)
            .map(display_displayValue)
            .slice(0, 2)
            .join(' or ');
        findings.add('layer/unsupported-option', place, `has ${key}=${display_displayValue(plainValue(value))}; TensorFlow.js runs it with ${possible === '' ? 'None' : possible} only.`, fate.hint, key);
    },
    remove: ({ config, key }) => {
        delete config[key];
    },
    initializer: option => replaceBy(option, replaceInitializer(option.value, option.place.isNested ?? false)),
    regularizer: option => replaceBy(option, replaceRegularizer(option.value)),
    constraint: option => {
        const trainingChange = 'TensorFlow.js would apply the constraint to the loaded weights; in training it is lost';
        replaceBy(option, option.value === null ? null : { value: null, trainingChange });
    },
    'activity-regularizer': option => {
        const trainingChange = 'TensorFlow.js cannot run a layer with it; in training the penalty is lost';
        replaceBy(option, option.value === null ? null : { value: null, trainingChange });
    },
    activation: lowerActivation,
    dtype: lowerDtype,
    // Layers inside are lowered on their own.
    layer: () => undefined,
    rewrite: ({ place, key, value, findings }, fate) => {
        if (fate.do !== 'rewrite')
            return;
        findings.add('layer/unsupported-option', place, `has ${key}=${display_displayValue(value)}, which TensorFlow.js cannot run.`, fate.hint, key);
    },
};
function lowerActivation(option) {
    const { config, key, value, place, findings } = option;
    const fate = activationFate(value);
    if (fate.do === 'write') {
        config[key] = fate.value;
        options_cured(option, `has ${key}=${display_displayValue(value)}, written as "${fate.value}", which means the same in TensorFlow.js.`);
    }
    if (fate.do !== 'refuse')
        return;
    const what = fate.isLayer ? `the layer ${display_displayValue(fate.name)} as its ${key}` : `${key}=${display_displayValue(fate.name)}`;
    findings.add('layer/unsupported-activation', place, `has ${what}, which TensorFlow.js ${fate.isLayer ? 'would run with default options' : 'does not have'}.`, fate.isLayer
        ? 'Set activation="linear" and put the activation layer after it.'
        : 'Use one of relu, relu6, elu, selu, gelu, mish, swish, sigmoid, hard_sigmoid, tanh, softplus, softsign, softmax, log_softmax.', key);
}
const POLICIES = new Set(['float32', 'float64', 'float16', 'bfloat16', 'mixed_float16', 'mixed_bfloat16']);
const INTEGERS = new Set(['int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64', 'bool']);
/**
 * tfjs-layers reads a dtype only where a tensor enters the model: from an InputLayer, or a first layer with
 * `batch_input_shape`. There it must be one that a feed can have; elsewhere it stays as saved.
 */
function lowerDtype(option) {
    const { config, key, value, place, row, findings } = option;
    if (value === null)
        return;
    const name = dtypeName(value);
    const integersAllowed = row.variables.length === 0;
    if (name === null || !(POLICIES.has(name) || (INTEGERS.has(name) && integersAllowed))) {
        findings.add('layer/unsupported-dtype', place, `has dtype ${display_displayValue(name ?? value)}, which TensorFlow.js cannot compute in.`, 'Build the model with float32 layers, and float32 or int32 inputs.', key);
        return;
    }
    const entersHere = row.keras === 'InputLayer' || config['batch_input_shape'] !== undefined;
    const written = tfjsDtype(name);
    if (!entersHere || (typeof value === 'string' && value === written))
        return;
    config[key] = written;
    options_cured(option, `takes ${display_displayValue(name)}, which TensorFlow.js cannot feed; the converted model takes ${written}.`);
}
/** Replaces numbers that JSON does not have where tfjs-layers does not need them, and refuses them elsewhere. */
function lowerInfinities(place, row, config, findings) {
    for (const key of Object.keys(config)) {
        const value = plainValue(config[key]);
        // A layer inside is looked at on its own.
        if (row.fates[key]?.do === 'layer' || value === undefined || !holdsInfinity(value))
            continue;
        const harmless = row.fates[key]?.do !== 'keep' || (key === 'max_value' && value === Number.POSITIVE_INFINITY);
        if (harmless) {
            config[key] = withoutInfinity(value);
            findings.add('layer/config-cured', place, `has ${key}=${display_displayValue(value)}, which JSON does not have; it is written as null and does not matter.`, undefined, key);
        }
        else {
            findings.add('layer/unsupported-option', place, `has ${key}=${display_displayValue(value)}, which model.json cannot hold.`, 'Use a finite number.', key);
        }
    }
}
/** True when a value holds NaN or an infinity at any depth. */
function holdsInfinity(value) {
    if (typeof value === 'number')
        return !Number.isFinite(value);
    if (Array.isArray(value))
        return value.some(holdsInfinity);
    return config_isObject(value) && Object.values(value).some(holdsInfinity);
}
/** The value with null in the place of NaN and the infinities. */
function withoutInfinity(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : null;
    if (Array.isArray(value))
        return value.map(withoutInfinity);
    if (!config_isObject(value))
        return value;
    const copy = Object.create(null);
    for (const key of Object.keys(value))
        copy[key] = withoutInfinity(value[key] ?? null);
    return copy;
}

;// CONCATENATED MODULE: ./src/tfjs/topology.ts



/**
 * The value of `modelTopology`, with the keys in the order of Python's converter. What the file does not say is left
 * out: tf.js reads `model_config` alone. JSON has no NaN, and tf.js does not look at the training config.
 */
function topologyOf(model, modelConfig) {
    const topology = Object.create(null);
    if (model.kerasVersion !== null)
        topology['keras_version'] = model.kerasVersion;
    if (model.backend !== null)
        topology['backend'] = model.backend;
    topology['model_config'] = withoutInfinity(modelConfig);
    if (model.saved.trainingConfig !== undefined)
        topology['training_config'] = withoutInfinity(model.saved.trainingConfig);
    return topology;
}
/** The inputs of the whole model; a Sequential without an input layer gets the one that tf.js makes for its first. */
function modelInputs(network, shapes, fallback, nameOf) {
    const layers = layersByName(network);
    if (network.inputs.length > 0) {
        return network.inputs.map((ref, i) => {
            const layer = layers.get(ref.layer);
            const info = shapes.inputs[i];
            return {
                name: layer === undefined ? ref.layer : nameOf(layer),
                shape: info?.shape ?? [],
                dtype: info?.dtype ?? 'float32',
            };
        });
    }
    const first = network.layers[0];
    if (first === undefined)
        return [];
    const shape = firstInputShape(first) ?? fallback ?? [];
    const dtype = typeof first.config['dtype'] === 'string' ? tfjsDtype(first.config['dtype']) : 'float32';
    return [{ name: isInput(first) ? nameOf(first) : `${nameOf(first)}_input`, shape, dtype }];
}
/** The outputs of the whole model, by the names of their layers. */
function modelOutputs(network, shapes, nameOf) {
    const layers = layersByName(network);
    return network.outputs.map((ref, i) => {
        const layer = layers.get(ref.layer);
        const info = shapes.outputs[i];
        return {
            name: layer === undefined ? ref.layer : nameOf(layer),
            shape: info?.shape ?? [],
            dtype: info?.dtype ?? 'float32',
        };
    });
}

;// CONCATENATED MODULE: ./src/tfjs/weights.ts



/**
 * The weights of the converted model in the order in which Python's converter emits them. A weight keeps the name that
 * Python writes wherever tf.js finds the right target by it.
 */
function lowerWeights(model, nameOf, findings) {
    const { targets, unused } = collectTargets(model.network, [], nameOf, true);
    const byId = new Map();
    const missing = [];
    for (const { name, variable } of targets) {
        if (variable === null)
            missing.push(name);
        else
            byId.set(variable.id, [...(byId.get(variable.id) ?? []), name]);
    }
    const assignments = model.variables.flatMap(variable => (byId.get(variable.id) ?? []).map(target => ({ variable, target })));
    const unusedIds = new Set(unused.map(target => target.variable?.id));
    const lost = model.variables.filter(variable => !byId.has(variable.id));
    reportMissing(missing, findings);
    reportLost(lost.filter(variable => !unusedIds.has(variable.id)), findings);
    for (const variable of lost.filter(one => unusedIds.has(one.id))) {
        findings.addForModel('weight/unused', `The weight "${display_display(variable.savedName)}" belongs to a layer that no output depends on; it is left out.`);
    }
    const names = chooseNames(assignments);
    return assignments.map(({ variable }, i) => ({
        name: names[i] ?? '',
        shape: variable.shape,
        source: variable,
        group: variable.group,
    }));
}
function reportMissing(missing, findings) {
    if (missing.length === 0)
        return;
    const shown = missing
        .slice(0, 3)
        .map(name => `"${display_display(name)}"`)
        .join(', ');
    findings.addForModel('keras/weights-mismatch', `The file has no values for ${missing.length} weights of the model: ${shown}${missing.length > 3 ? ' and others' : ''}.`, 'Save the whole model again after it has been built.');
}
function reportLost(lost, findings) {
    if (lost.length === 0)
        return;
    const shown = lost
        .slice(0, 3)
        .map(variable => `"${display_display(variable.savedName)}"`)
        .join(', ');
    findings.addForModel('keras/weights-mismatch', `The file has ${lost.length} weights that belong to no layer of the model: ${shown}${lost.length > 3 ? ' and others' : ''}.`, 'Save the whole model again, without weights that no layer owns.');
}
function collectTargets(network, path, nameOf, used) {
    const reachable = reachableLayers(network);
    const targets = [];
    const unused = [];
    const add = (layer, isUsed) => {
        const inner = layer.network === undefined ? null : collectTargets(layer.network, [...path, layer.name], nameOf, isUsed);
        targets.push(...(inner?.targets ?? []));
        unused.push(...(inner?.unused ?? []));
        const own = weightTargets(layer, nameOf);
        (isUsed ? targets : unused).push(...own);
        for (const wrapped of Object.values(layer.wrapped))
            addNetworksOf(wrapped, isUsed);
    };
    const addNetworksOf = (layer, isUsed) => {
        if (layer.network !== undefined) {
            const inner = collectTargets(layer.network, path, nameOf, isUsed);
            targets.push(...inner.targets);
            unused.push(...inner.unused);
        }
        for (const wrapped of Object.values(layer.wrapped))
            addNetworksOf(wrapped, isUsed);
    };
    for (const layer of network.layers)
        add(layer, used && reachable.has(layer.name));
    return { targets, unused };
}
const pythonName = (variable) => variable.savedName.replace(/:0$/, '');
/**
 * How tfjs-layers 4.22 finds the target of a name (engine/container.js, loadWeights): exactly, else without the part
 * before the last. Null when it finds none.
 */
function resolveName(name, targets) {
    if (targets.has(name))
        return name;
    const parts = name.split('/');
    const shortened = [...parts.slice(0, -2), ...parts.slice(-1)].join('/');
    return targets.has(shortened) ? shortened : null;
}
/** Python's name where it leads to the right target, else the target's own name; checked as a whole. */
function chooseNames(assignments) {
    const targets = new Set(assignments.map(one => one.target));
    const names = assignments.map(({ variable, target }) => {
        const name = pythonName(variable);
        return resolveName(name, targets) === target ? name : target;
    });
    return loadsRight(names, assignments) ? names : assignments.map(one => one.target);
}
/** Plays `loadWeights` through: each target is taken once, and names that begin a number would mean Keras 3. */
function loadsRight(names, assignments) {
    const left = new Set(assignments.map(one => one.target));
    if (new Set(names).size !== names.length || !Number.isNaN(Number.parseInt(names[0]?.split('/').at(-1) ?? '', 10)))
        return false;
    return names.every((name, i) => {
        const target = resolveName(name, left);
        return target === assignments[i]?.target && left.delete(target);
    });
}

;// CONCATENATED MODULE: ./src/tfjs/lower.ts














/**
 * Turns a Keras model into the model that tfjs-layers 4.22 loads, by the layer table: from the saved config, changing
 * only what must change. Everything that would be wrong, hang or fail there is reported; the model is null if any of
 * it is an error. Never throws for what a file says.
 */
function lower(model) {
    const findings = new Findings();
    const written = copyJson(model.saved.modelConfig);
    const names = nameLayers(model.network);
    const fallback = builtShape(configOf(written));
    const shapes = inferShapes(model.network, null, fallback);
    const lowering = new Lowering(written, names, findings);
    lowering.network(model.network, [], written, [shapes], fallback);
    checkMasks(model.network, findings);
    const weights = findings.refused ? [] : lowerWeights(model, names.nameOf, findings);
    reportRenamed(names, findings);
    if (findings.refused)
        return { model: null, diagnostics: findings.all };
    return {
        model: {
            modelTopology: topologyOf(model, written),
            generatedBy: model.kerasVersion === null ? null : `keras v${model.kerasVersion}`,
            weights,
            inputs: modelInputs(model.network, shapes, fallback, names.nameOf),
            outputs: modelOutputs(model.network, shapes, names.nameOf),
            correspondence: correspond(model.network, names.nameOf),
            renamed: Object.fromEntries(names.renamed.map(({ layer, path, to }) => [[...path, layer.name].join('/'), to])),
        },
        diagnostics: findings.all,
    };
}
const emptyConfig = () => Object.create(null);
/** The `config` of a layer or model object; that of an old Sequential is a list, which counts as empty. */
const configOf = (object) => (config_isObject(object['config']) ? object['config'] : emptyConfig());
function reportRenamed({ renamed }, findings) {
    for (const { layer, path, to } of renamed) {
        findings.add('layer/renamed', { layer, path }, `is named "${display_display(to)}" in the converted model, because TensorFlow.js does not accept its name there.`);
    }
}
const MODEL_CLASSES = new Set(['Model', 'Functional', 'Sequential']);
/** Walks the layers of a model and edits what will be written. */
class Lowering {
    #root;
    #names;
    #findings;
    constructor(root, names, findings) {
        this.#root = root;
        this.#names = names;
        this.#findings = findings;
    }
    /** Lowers a network whose object `{class_name, config}` is `written`; `shapes` has one entry a call. */
    network(network, path, written, shapes, input) {
        // A user's subclass of the functional model keeps the graph in its config; tfjs-layers knows the base class.
        if (!MODEL_CLASSES.has(textOf(written, 'class_name') ?? ''))
            written['class_name'] = network.className;
        this.#giveInputShape(network, path, input);
        for (const layer of network.layers)
            this.#layerOf(network, layer, path, shapes);
        const config = config_isObject(written['config']) ? written['config'] : null;
        lowerGraph({ network, path, written: config, nameOf: this.#names.nameOf, findings: this.#findings });
    }
    /** tfjs-layers needs the input shape of a Sequential at its first layer; Keras may have learned it when building. */
    #giveInputShape(network, path, input) {
        const first = network.layers[0];
        if (network.className !== 'Sequential' || first === undefined || isInput(first) || firstInputShape(first) !== null)
            return;
        const place = { layer: first, path };
        if (input === null) {
            this.#findings.add('graph/unsupported-structure', place, 'is the first layer of a Sequential model that does not say its input shape.', 'Give the model an Input layer, or call model.build(input_shape) before saving.');
            return;
        }
        // A model as the first layer is given its shape when it is lowered itself.
        if (first.network !== undefined)
            return;
        const config = configOf(this.#written(first));
        config['batch_input_shape'] = [...input];
        this.#findings.add('layer/config-cured', place, `is given the input shape [${input.map(length => length ?? 'None').join(', ')}] with which Keras built the model.`);
    }
    #layerOf(network, layer, path, shapes) {
        const calls = shapes.flatMap(one => this.#inputsOf(layer, one));
        this.#rename(layer);
        if (layer.network === undefined) {
            // fromConfig hands its fastWeightInit to the layers of the outermost model only (engine/container.js).
            this.#layer({ layer, path, isNested: path.length > 0 }, network, calls);
            return;
        }
        const inner = shapes
            .flatMap(one => [...layer.calls.keys()].map(call => one.nested.get(`${call}:${layer.name}`)))
            .filter(one => one !== undefined);
        const input = builtShape(layer.config) ?? calls[0]?.[0]?.shape ?? null;
        this.network(layer.network, [...path, layer.name], this.#written(layer), inner, input);
    }
    /** What comes into each call of a layer; a first layer without calls on others gets what the network gets. */
    #inputsOf(layer, shapes) {
        return [...layer.calls.keys()].map(call => shapes.arguments.get(`${call}:${layer.name}`) ?? []);
    }
    #rename(layer) {
        const name = this.#names.nameOf(layer);
        const written = this.#written(layer);
        if (name === layer.name)
            return;
        if ('name' in written)
            written['name'] = name;
        configOf(written)['name'] = name;
    }
    #layer(place, network, calls) {
        const { layer } = place;
        const row = layerTable.get(layer.className);
        if (row === undefined || row.refusal !== undefined) {
            this.#refuse(place, row);
            return;
        }
        const written = this.#written(layer);
        const config = configOf(written);
        if (row.tfjs !== null && layer.className !== row.tfjs)
            written['class_name'] = row.tfjs;
        lowerOptions(place, row, config, this.#findings);
        lowerInfinities(place, row, config, this.#findings);
        for (const check of row.checks ?? []) {
            checks[check]({ place, network, calls, written, config, findings: this.#findings });
        }
        this.#inside(place, row, calls);
    }
    /** Lowers the layers inside a wrapper or a recurrent layer. */
    #inside({ layer, path, isNested = false }, row, calls) {
        const perStep = row.shape === 'time-distributed';
        const inner = calls.map(inputs => inputs.map(info => (perStep ? withoutTime(info) : info)));
        for (const [key, one] of Object.entries(layer.wrapped)) {
            // tfjs-layers makes the backward layer from the forward one; the check of the wrapper compares the two.
            if (key === 'backward_layer')
                continue;
            this.#rename(one);
            const place = {
                layer: one,
                path: [...path, layer.name],
                isNested: isNested || row.keras === 'StackedRNNCells',
            };
            if (one.network === undefined)
                this.#layer(place, null, key === 'layer' ? inner : []);
            else
                this.network(one.network, [...place.path, one.name], this.#written(one), inner.map(inputs => inferShapes(one.network ?? emptyNetwork, inputs)), inner[0]?.[0]?.shape ?? null);
        }
    }
    #refuse(place, row) {
        const { className } = place.layer;
        if (row?.refusal !== undefined) {
            this.#findings.add(row.refusal.code ?? 'layer/unsupported-class', place, `cannot be converted: ${row.refusal.why}.`, row.refusal.hint);
        }
        else if (className.includes('>')) {
            this.#findings.add('layer/custom-class', place, 'is a class of the user, whose code is not in the file.');
        }
        else {
            this.#findings.add('layer/unsupported-class', place, 'is a class that neither Keras 2 nor TensorFlow.js has.', 'Replace it by standard layers before saving.');
        }
    }
    #written(layer) {
        return config_objectAt(this.#root, layer.pointer) ?? emptyConfig();
    }
}
const emptyNetwork = { className: 'Functional', name: '', layers: [], inputs: [], outputs: [] };
const withoutTime = (info) => info.shape === null ? info : { ...info, shape: [info.shape[0] ?? null, ...info.shape.slice(2)] };

;// CONCATENATED MODULE: ./src/validate/integrity.ts









const integrity_storedBytes = { float32: 4, int32: 4, bool: 1, float16: 2, uint8: 1, uint16: 2 };
/**
 * Reads a bundle back as TensorFlow.js does and compares every value with its source in the Keras file: equal after the
 * documented cast, or within half a step of quantization. The arithmetic here is its own, apart from the encoder's, so
 * that a fault there shows. Streams: memory does not grow with the model.
 */
async function validateIntegrity(bundle, model, read, signal) {
    let weightsCompared = 0;
    try {
        const groups = await readManifest(bundle);
        const entries = groups.flatMap(({ weights }) => weights);
        checkNames(entries, model.weights);
        checkLengths(groups, bundle);
        const shards = new ShardReader(bundle);
        for (const [index, weight] of model.weights.entries()) {
            const entry = entries[index];
            if (entry === undefined)
                continue;
            await compareWeight(weight, entry, shards, read, signal);
            weightsCompared++;
        }
        await shards.end();
        return { weightsCompared, diagnostics: [] };
    }
    catch (error) {
        if (!(error instanceof ConversionError) || error.diagnostic.code !== 'validate/integrity')
            throw error;
        return { weightsCompared, diagnostics: [error.diagnostic] };
    }
}
function broken(message, weight) {
    diagnostic_refuse('validate/integrity', message, weight === undefined ? {} : { weight });
}
async function readManifest({ directory, files }) {
    const text = await (0,promises_namespaceObject.readFile)(external_node_path_default().join(directory, 'model.json'), 'utf8').catch(() => broken('model.json cannot be read back.'));
    const sha256 = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex');
    if (files[0]?.sha256 !== sha256)
        broken('model.json is not what was written.');
    const { weightsManifest } = JSON.parse(text);
    return weightsManifest;
}
function checkNames(entries, weights) {
    if (entries.length !== weights.length)
        broken(`The manifest lists ${entries.length} weights, but the model has ${weights.length}.`);
    const seen = new Set();
    for (const [index, { name, shape, dtype }] of entries.entries()) {
        const weight = weights[index];
        if (weight === undefined || weight.name !== name)
            broken(`The manifest lists the weight ${display_display(name)} at the place of another.`, name);
        if (seen.has(name))
            broken(`The manifest lists the weight ${display_display(name)} twice.`, name);
        seen.add(name);
        if (shape.join() !== weight.shape.join())
            broken(`The weight ${display_display(name)} has the shape [${shape.join(', ')}] in the manifest, but [${weight.shape.join(', ')}] in the model.`, name);
        const stored = weight.source.dtype;
        if (dtype !== integrity_kindOf(stored))
            broken(`The weight ${display_display(name)} is of type ${dtype} in the manifest, where the Keras file holds ${stored}.`, name);
    }
}
/** The one type of tf.js that stands for a stored type. */
const integrity_kindOf = (stored) => stored === 'bool' ? 'bool' : /^u?int/.test(stored) ? 'int32' : 'float32';
function checkLengths(groups, { files }) {
    const sizes = new Map(files.map(({ path: name, bytes }) => [name, bytes]));
    const listed = groups.flatMap(({ paths }) => paths);
    if (listed.join() !== [...sizes.keys()].slice(1).join())
        broken('The manifest lists other shards than were written.');
    for (const { paths, weights } of groups) {
        const held = paths.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
        const needed = weights.reduce((sum, entry) => sum + valuesIn(entry.shape) * integrity_storedBytes[entry.quantization?.dtype ?? entry.dtype], 0);
        if (held !== needed)
            broken(`A group of shards holds ${held} bytes, but its weights need ${needed}.`);
    }
    const all = groups.flatMap(({ paths }) => paths.map(name => sizes.get(name) ?? 0));
    if (losesTheLastShard(all))
        broken('TensorFlow.js 4.22 would read zeros from the last shard.');
}
/** The shards of a bundle as one stream, hashed on the way. */
class ShardReader {
    #files;
    #directory;
    #pieces;
    #rest = new Uint8Array(0);
    constructor({ directory, files }) {
        this.#directory = directory;
        this.#files = files.slice(1);
        this.#pieces = this.#read();
    }
    /** The next `length` bytes; fewer never. */
    async take(length) {
        if (length <= this.#rest.length) {
            const part = this.#rest.subarray(0, length);
            this.#rest = this.#rest.subarray(length);
            return part;
        }
        const bytes = new Uint8Array(length);
        for (let filled = 0; filled < length;) {
            if (this.#rest.length === 0) {
                const next = await this.#pieces.next();
                if (next.done)
                    return broken('The shards end before the last weight.');
                this.#rest = next.value;
            }
            const part = this.#rest.subarray(0, length - filled);
            bytes.set(part, filled);
            this.#rest = this.#rest.subarray(part.length);
            filled += part.length;
        }
        return bytes;
    }
    /** To be called after the last weight: nothing may be left, and the last file's hash is compared. */
    async end() {
        const next = this.#rest.length > 0 ? { done: false } : await this.#pieces.next();
        if (!next.done)
            broken('The shards go on after the last weight.');
    }
    async *#read() {
        for (const { path: name, bytes, sha256 } of this.#files) {
            const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
            let length = 0;
            for await (const piece of piecesOf(external_node_path_default().join(this.#directory, name))) {
                hash.update(piece);
                length += piece.length;
                yield piece;
            }
            if (length !== bytes || hash.digest('hex') !== sha256)
                broken(`${display_display(name)} is not what was written.`);
        }
    }
}
async function* piecesOf(file) {
    try {
        for await (const piece of (0,external_node_fs_namespaceObject.createReadStream)(file, { highWaterMark: 2 ** 20 }))
            yield piece;
    }
    catch {
        broken(`${display_display(external_node_path_default().basename(file))} cannot be read back.`);
    }
}
async function compareWeight(weight, entry, shards, read, signal) {
    const stored = entry.quantization?.dtype ?? entry.dtype;
    for await (const { variable, first, bytes } of slabsOf([weight.source], read)) {
        signal?.throwIfAborted();
        const count = bytes.length / bytesOf[variable.dtype];
        const written = await shards.take(count * integrity_storedBytes[stored]);
        // Most weights are float32 on both sides, where equal bytes are all there is to ask.
        if (stored === variable.dtype && Buffer.compare(bytes, written) === 0)
            continue;
        compareValues(weight.name, first, bytes, variable.dtype, written, entry);
    }
}
function compareValues(name, first, source, dtype, written, entry) {
    const sourceAt = valueReader(dtype, source);
    const { quantization } = entry;
    const writtenAt = valueReader(quantization?.dtype ?? entry.dtype, written);
    const count = source.length / bytesOf[dtype];
    for (let index = 0; index < count; index++) {
        const want = sourceAt(index);
        const code = writtenAt(index);
        const got = quantization === undefined || quantization.dtype === 'float16'
            ? code
            : quantization.min + code * quantization.scale;
        if (isEqual(want, got, entry))
            continue;
        broken(`The weight ${display_display(name)} holds ${got} at position ${first + index}, where the Keras file holds ${want}.`, name);
    }
}
function isEqual(want, got, { dtype, quantization }) {
    const cast = dtype === 'float32' ? Math.fround(want) : want;
    if (cast === got || Object.is(cast, got))
        return true;
    if (quantization === undefined || !Number.isFinite(cast))
        return false;
    const difference = Math.abs(cast - got);
    if (quantization.dtype === 'float16')
        return difference <= Math.max(2 ** -11 * Math.abs(want), 2 ** -25);
    // Half a step, and what rounding to float32 adds under numpy 1.
    const reach = Math.max(Math.abs(quantization.min), Math.abs(want));
    return difference <= quantization.scale * 0.5 + 2 ** -22 * reach;
}
function valueReader(dtype, bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const readers = {
        float32: index => view.getFloat32(4 * index, true),
        float64: index => view.getFloat64(8 * index, true),
        float16: index => halfValues()[view.getUint16(2 * index, true)] ?? 0,
        bfloat16: index => new Float32Array(Uint32Array.of(view.getUint16(2 * index, true) * 65536).buffer)[0] ?? 0,
        int8: index => view.getInt8(index),
        int16: index => view.getInt16(2 * index, true),
        int32: index => view.getInt32(4 * index, true),
        int64: index => Number(view.getBigInt64(8 * index, true)),
        uint8: index => view.getUint8(index),
        uint16: index => view.getUint16(2 * index, true),
        uint32: index => view.getUint32(4 * index, true),
        uint64: index => Number(view.getBigUint64(8 * index, true)),
        bool: index => view.getUint8(index),
    };
    return readers[dtype];
}
let halves;
/** The value of every half-precision float, by its bits, as tf.js looks them up. */
function halfValues() {
    halves ??= Float32Array.from({ length: 65536 }, (_, bits) => halfValue(bits));
    return halves;
}
function halfValue(bits) {
    const magnitude = bits & 0x7fff;
    const sign = bits > 0x7fff ? -1 : 1;
    if (magnitude > 0x7c00)
        return Number.NaN;
    if (magnitude === 0x7c00)
        return sign * Number.POSITIVE_INFINITY;
    const exponent = magnitude >> 10;
    return sign * (exponent === 0 ? magnitude / 2 ** 24 : ((magnitude & 0x3ff) + 1024) * 2 ** (exponent - 25));
}

;// CONCATENATED MODULE: ./src/validate/compare.ts
/** Compares value by value two arrays of the same length; where `want` is not finite nothing is demanded. */
function measureDifference(got, want) {
    let maxAbsolute = 0;
    let maxWanted = 0;
    let at = 0;
    let notFinite = -1;
    for (let i = 0; i < want.length; i++) {
        const wanted = want[i] ?? Number.NaN;
        if (!Number.isFinite(wanted))
            continue;
        maxWanted = Math.max(maxWanted, Math.abs(wanted));
        const difference = Math.abs((got[i] ?? Number.NaN) - wanted);
        if (!Number.isFinite(difference)) {
            if (notFinite < 0)
                notFinite = i;
        }
        else if (difference > maxAbsolute) {
            maxAbsolute = difference;
            at = i;
        }
    }
    return { maxAbsolute, maxWanted, at, got: got[at] ?? Number.NaN, want: want[at] ?? Number.NaN, notFinite };
}
/** Relative tolerance by how exactly Keras itself computes. */
const relativeTolerance = { float32: 1e-5, float16: 5e-3, bfloat16: 4e-2 };
/** Noise beyond this part of the largest value proves nothing and is not accepted as an excuse. */
const LARGEST_NOISE = 1e-2;
/** The difference that still counts as equal: relative to the largest value, or 4 × the model's own rounding noise. */
function toleranceOf(maxWanted, precision, noise = 0) {
    return Math.max(relativeTolerance[precision] * maxWanted, Math.min(4 * noise, LARGEST_NOISE * maxWanted), 1e-7);
}
/** Index of the first value that is not finite, or -1. */
function compare_firstNotFinite({ values, dtype }) {
    return dtype === 'float32' ? values.findIndex(value => !Number.isFinite(value)) : -1;
}
/** `true` when `shape` has the dimensions that `declared` fixes. */
function fitsShape(shape, declared) {
    return shape.length === declared.length && declared.every((wanted, axis) => wanted === null || wanted === shape[axis]);
}
/** Position of a flat index in a shape, e.g. `[0, 3]`. */
function positionOf(index, shape) {
    const position = [];
    let rest = index;
    for (const dimension of [...shape].reverse()) {
        position.unshift(rest % dimension);
        rest = Math.floor(rest / dimension);
    }
    return position;
}

;// CONCATENATED MODULE: ./src/validate/judge.ts


/** Checks number, shapes and finiteness of the outputs and, where Keras's are known, compares them. */
function judgeOutputs(outputs, trial, standard) {
    if (outputs.length !== standard.outputs.length) {
        return problem('validate/shape', `The model gives ${outputs.length} outputs, but Keras declares ${standard.outputs.length}.`);
    }
    let worst;
    let firstProblem;
    for (const [index, output] of outputs.entries()) {
        const judged = judgeOutput(output, index, trial, standard);
        firstProblem ??= judged.problem;
        const { difference } = judged;
        if (difference !== undefined && (worst === undefined || excess(difference) > excess(worst)))
            worst = difference;
    }
    return {
        ...(firstProblem === undefined ? {} : { problem: firstProblem }),
        ...(worst === undefined ? {} : { difference: worst }),
    };
}
const excess = ({ maxAbsolute, tolerance }) => maxAbsolute / tolerance;
function judgeOutput(output, index, trial, standard) {
    const declared = standard.outputs[index]?.shape ?? [];
    const want = trial.expected?.[index];
    const name = `output "${display_display(standard.outputs[index]?.name ?? String(index))}"`;
    if (!fitsShape(output.shape, want?.shape ?? declared) || !fitsShape(output.shape, declared)) {
        const right = fitsShape(output.shape, declared) && want !== undefined ? want.shape : declared;
        return problem('validate/shape', `The ${name} has the shape ${list(output.shape)}, but Keras's has ${list(right)}.`);
    }
    if (want === undefined) {
        const at = compare_firstNotFinite(output);
        if (at < 0)
            return {};
        const value = output.values[at];
        return problem('validate/not-finite', `The ${name} holds ${value} at ${list(positionOf(at, output.shape))} for ${trial.source === 'samples' ? 'the samples' : 'generated inputs'}.`);
    }
    return compare(output, want, name, index, standard);
}
function compare(output, want, name, index, standard) {
    const measured = measureDifference(output.values, want.values);
    const { maxAbsolute, maxWanted, notFinite } = measured;
    if (notFinite >= 0) {
        const position = list(positionOf(notFinite, output.shape));
        return problem('validate/not-finite', `The ${name} holds ${output.values[notFinite]} at ${position}, where Keras predicts ${want.values[notFinite]}.`);
    }
    const tolerance = toleranceOf(maxWanted, standard.precision, standard.noise?.[index]);
    const difference = { maxAbsolute, tolerance, maxWanted };
    if (maxAbsolute <= tolerance || standard.quantized)
        return { difference };
    const position = list(positionOf(measured.at, output.shape));
    const message = `The ${name} differs from Keras's by ${brief(maxAbsolute)} at ${position} ` +
        `(${brief(measured.got)} instead of ${brief(measured.want)}); up to ${brief(tolerance)} would be equal.`;
    return { difference, problem: { code: 'validate/not-equal', message } };
}
const problem = (code, message) => ({ problem: { code, message } });
const list = (shape) => `[${shape.map(dimension => dimension ?? 'any').join(', ')}]`;
/** A number with as many digits as a person needs. */
const brief = (value) => String(Number(value.toPrecision(4)));

;// CONCATENATED MODULE: ./src/validate/backends.ts



/** Classes that the wasm backend of TensorFlow.js 4.22 computes wrongly in some cases, while cpu and webgl are right. */
const wrongOnWasm = new Set(['MaxPooling3D', 'Conv3DTranspose', 'PReLU']);
/** Backends agree when they differ by no more than this part of the largest value; rounding alone rarely reaches it. */
const AGREEMENT = 1e-4;
/**
 * At most one warning: that one backend fails where the other does not, or that they predict different numbers.
 * `noise` is by how much rounding alone moves each output, once it has been measured.
 */
function backendWarnings(judged, keras, noise) {
    for (const [wasm, cpu] of backends_pairs(judged)) {
        const message = describeFailure(wasm, cpu) ?? describeDifference(wasm, cpu, noise);
        if (message !== undefined)
            return [diagnostic('validate/backend-differs', message, {}, hintFor(keras))];
    }
    return [];
}
/** Whether the backends differ by more than usual, so that the model's noise should be known before that is said. */
function backendsDiffer(judged) {
    return backends_pairs(judged).some(([wasm, cpu]) => describeDifference(wasm, cpu, []) !== undefined);
}
/** The wasm and the cpu run of each trial that has both. */
function backends_pairs(judged) {
    return judged
        .filter(({ run }) => run.backend === 'wasm')
        .flatMap(wasm => {
        const cpu = judged.find(({ run, trial }) => run.backend === 'cpu' && trial === wasm.trial);
        return cpu === undefined ? [] : [[wasm, cpu]];
    });
}
function describeFailure(wasm, cpu) {
    const [right, wrong, problem] = wasm.judgement.problem
        ? ['cpu', 'wasm', wasm.judgement.problem]
        : ['wasm', 'cpu', cpu.judgement.problem];
    if (problem === undefined)
        return undefined;
    return `The ${right} backend of TensorFlow.js predicts as it should, but the ${wrong} backend does not. ${problem.message}`;
}
function describeDifference(wasm, cpu, noise) {
    if (wasm.result.kind !== 'predicted' || cpu.result.kind !== 'predicted')
        return undefined;
    // Both equal Keras, each within the tolerance.
    if (wasm.trial.expected !== undefined && wasm.judgement.problem === undefined && cpu.judgement.problem === undefined)
        return undefined;
    const reference = cpu.result.outputs;
    for (const [index, output] of wasm.result.outputs.entries()) {
        const { maxAbsolute, maxWanted } = measureDifference(output.values, reference[index]?.values ?? []);
        if (maxAbsolute <= Math.max(AGREEMENT * maxWanted, toleranceOf(maxWanted, 'float32', noise[index])))
            continue;
        const sizes = `up to ${brief(maxAbsolute)}, where the largest value is ${brief(maxWanted)}`;
        return `Output ${index} differs between the wasm and the cpu backend of TensorFlow.js by ${sizes}.`;
    }
    return undefined;
}
function hintFor(keras) {
    const suspects = new Set();
    const collect = ({ className, network, wrapped }) => {
        if (wrongOnWasm.has(className))
            suspects.add(className);
        network?.layers.forEach(collect);
        Object.values(wrapped).forEach(collect);
    };
    keras.network.layers.forEach(collect);
    if (suspects.size === 0)
        return undefined;
    return `The wasm backend of TensorFlow.js 4.22 is known to compute ${[...suspects].join(' and ')} wrongly in some cases; use webgl or cpu.`;
}

;// CONCATENATED MODULE: ./src/validate/bundle-files.ts




/** Finds the files of the bundle in `directory`. Throws ConversionError `validate/load-failed` when one is missing. */
async function findBundleFiles(directory) {
    const modelJson = await (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(directory, 'model.json'), 'utf8').catch(() => missing('model.json'));
    let manifest;
    try {
        manifest = JSON.parse(modelJson);
    }
    catch {
        return diagnostic_refuse('validate/load-failed', 'The written model.json is not JSON.');
    }
    const groups = manifest.weightsManifest ?? [];
    const shards = [];
    for (const path of groups.flatMap(({ paths }) => paths)) {
        const file = (0,external_node_path_namespaceObject.resolve)(directory, path);
        if (!file.startsWith((0,external_node_path_namespaceObject.resolve)(directory) + external_node_path_namespaceObject.sep))
            return missing(path);
        const found = await (0,promises_namespaceObject.stat)(file).catch(() => missing(path));
        shards.push({ file, bytes: found.size });
    }
    const quantized = groups.some(({ weights }) => weights.some(({ quantization }) => quantization !== undefined));
    return { modelJson, shards, quantized };
}
function missing(path) {
    return diagnostic_refuse('validate/load-failed', `The file ${display_display(path)} of the written model cannot be read.`);
}

;// CONCATENATED MODULE: ./src/validate/seeded-random.ts
/** Uniform numbers in [0, 1), the same for the same seed on every machine (mulberry32). */
function seededRandom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

;// CONCATENATED MODULE: ./src/validate/perturb.ts

/**
 * Moves every float value up or down by one unit in the last place, by `seed`. What the outputs then move by is the
 * noise that rounding alone makes in this model. Null when there is no float value to move.
 */
function perturbInputs(inputs, seed) {
    if (!inputs.some(({ dtype, values }) => dtype === 'float32' && values.some(isBetweenIntegers)))
        return null;
    const random = seededRandom(seed);
    return inputs.map(input => {
        if (input.dtype !== 'float32')
            return input;
        const values = Float32Array.from(input.values, value => value * (1 + (random() < 0.5 ? -1 : 1) * 2 ** -23));
        return { ...input, values };
    });
}
// Token ids travel as floats where Keras declares them so, and must stay what they are.
const isBetweenIntegers = (value) => !Number.isInteger(value);

;// CONCATENATED MODULE: ./src/validate/noise.ts


/** Seeds of the perturbations; the largest effect counts. */
const SEEDS = [1, 2, 3];
/**
 * Predicts the first trial again with inputs (weights, where the inputs are whole numbers) moved by one unit in the
 * last place, and on the cpu backend if that was skipped.
 */
async function measureNoise(trials, results, start) {
    const [trial] = trials;
    if (trial === undefined)
        return { byOutput: [], results };
    const { batch } = trial;
    const inputSets = [trial.inputs];
    const runs = [{ backend: 'wasm', inputSet: 0, batch, optional: false }];
    for (const seed of SEEDS) {
        const moved = perturbInputs(trial.inputs, seed);
        if (moved === null)
            runs.push({ backend: 'wasm', inputSet: 0, batch, optional: false, perturbWeights: seed });
        else
            runs.push({ backend: 'wasm', inputSet: inputSets.push(moved) - 1, batch, optional: false });
    }
    // The cpu run of the first trial comes after the wasm runs of all.
    const cpuRun = trials.length;
    const cpuMissing = results.get(cpuRun)?.kind !== 'predicted';
    if (cpuMissing)
        runs.push({ backend: 'cpu', inputSet: 0, batch, optional: false });
    const outcome = await start(runs, inputSets);
    const extended = new Map(results);
    const cpu = outcome.results.get(runs.length - 1);
    if (cpuMissing && cpu !== undefined)
        extended.set(cpuRun, cpu);
    return { byOutput: noiseOf(outcome.results), results: extended };
}
function noiseOf(results) {
    const still = results.get(0);
    if (still?.kind !== 'predicted')
        return [];
    return still.outputs.map((output, index) => Math.max(...SEEDS.map((_, i) => {
        const moved = results.get(i + 1);
        const values = moved?.kind === 'predicted' ? moved.outputs[index]?.values : undefined;
        return values === undefined ? 0 : measureDifference(values, output.values).maxAbsolute;
    })));
}

;// CONCATENATED MODULE: ./src/validate/input-kind.ts
/** Layers that hand their input's values on, perhaps in another shape. */
const passing = new Set([
    'InputLayer',
    'Reshape',
    'Flatten',
    'Permute',
    'RepeatVector',
    'Dropout',
    'SpatialDropout1D',
    'Concatenate',
    'Activation',
    'ZeroPadding1D',
    'Cropping1D',
    'Masking',
    'TimeDistributed',
]);
/** Follows input number `index` of `network` to the layers that first compute with it. */
function inputKindOf(network, index) {
    const found = { vocabularies: [], paddings: [] };
    followInput(network, index, found);
    const [padding] = found.paddings;
    return {
        ...(found.vocabularies.length === 0 ? {} : { vocabulary: Math.min(...found.vocabularies) }),
        ...(padding === undefined ? {} : { padding }),
    };
}
function followInput(network, index, found) {
    const input = network.inputs[index];
    const [first] = network.layers;
    if (input !== undefined)
        followTensor(network, input, found, new Set());
    // A Sequential without an InputLayer feeds its first layer.
    else if (index === 0 && first !== undefined)
        input_kind_visit(network, first, { calls: [0], position: 0 }, found, new Set());
}
function followTensor(network, tensor, found, seen) {
    const key = `${tensor.layer}/${tensor.node}/${tensor.tensor}`;
    if (seen.has(key))
        return;
    seen.add(key);
    for (const layer of network.layers) {
        layer.calls.forEach((call, node) => {
            const position = call.inputs.findIndex(input => sameTensor(input, tensor));
            if (position >= 0)
                input_kind_visit(network, layer, { calls: [node], position }, found, seen);
        });
    }
}
const sameTensor = (a, b) => a.layer === b.layer && a.node === b.node && a.tensor === b.tensor;
function input_kind_visit(network, layer, use, found, seen) {
    const inner = layer.wrapped['layer'] ?? layer;
    const { input_dim, mask_zero, mask_value, num_tokens } = inner.config;
    if (inner.className === 'Embedding' && isCount(input_dim)) {
        found.vocabularies.push(input_dim);
        if (mask_zero === true)
            found.paddings.push(0);
    }
    if (inner.className === 'CategoryEncoding' && isCount(num_tokens))
        found.vocabularies.push(num_tokens);
    if (inner.className === 'Masking')
        found.paddings.push(typeof mask_value === 'number' ? mask_value : 0);
    if (layer.network !== undefined)
        followInput(layer.network, use.position, found);
    if (passing.has(layer.className) && (layer.wrapped['layer'] === undefined || passing.has(inner.className)))
        for (const node of use.calls)
            followTensor(network, { layer: layer.name, node, tensor: 0 }, found, seen);
}
const isCount = (value) => typeof value === 'number' && Number.isInteger(value) && value > 0;

;// CONCATENATED MODULE: ./src/validate/wire.ts
/** Bytes before the JSON of a message: its length, and the length of the payload behind it. */
const FRAME_HEADER_BYTES = 12;
/** The header and JSON of a message whose payload has `payloadBytes` bytes. */
function encodeFrame(message, payloadBytes) {
    const json = new TextEncoder().encode(JSON.stringify(message));
    const frame = new Uint8Array(FRAME_HEADER_BYTES + json.byteLength);
    const header = new DataView(frame.buffer);
    header.setUint32(0, json.byteLength, true);
    header.setFloat64(4, payloadBytes, true);
    frame.set(json, FRAME_HEADER_BYTES);
    return frame;
}
/** Lengths of the JSON and the payload that follow a frame's header. */
function decodeFrameHeader(header) {
    const view = new DataView(header.buffer, header.byteOffset, FRAME_HEADER_BYTES);
    return { jsonBytes: view.getUint32(0, true), payloadBytes: view.getFloat64(4, true) };
}
/** The header under which `tensor` travels. */
function headerOf(tensor) {
    return { shape: tensor.shape, dtype: tensor.dtype, byteLength: tensor.values.byteLength };
}
/** The bytes of a tensor as they travel. */
function bytesOfTensor(tensor) {
    return new Uint8Array(tensor.values.buffer, tensor.values.byteOffset, tensor.values.byteLength);
}
/** The tensor that `header` announces; `bytes` start at a fresh, aligned buffer. Throws RangeError when they disagree. */
function tensorFromBytes(header, bytes) {
    const { shape, dtype } = header;
    const size = sizeOf(shape);
    if (bytes.byteLength !== size * (dtype === 'bool' ? 1 : 4))
        throw new RangeError('tensor of the wrong length');
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    if (dtype === 'bool')
        return { shape, dtype, values: aligned };
    const type = dtype === 'int32' ? Int32Array : Float32Array;
    return { shape, dtype, values: new type(aligned.buffer, aligned.byteOffset, size) };
}
/** Number of values of a shape. */
function sizeOf(shape) {
    return shape.reduce((size, dimension) => size * dimension, 1);
}

;// CONCATENATED MODULE: ./src/validate/generate-inputs.ts



/** Sizes tried in turn for dimensions that the model leaves open, by rank of the input. */
const openSizes = {
    2: [12, 32, 128],
    3: [12, 64, 256],
    4: [64, 128, 224],
    5: [16, 32, 64],
};
/** Number of choices that `generateInputs` has for open dimensions; 1 when the model fixes all but the batch. */
function countSizeChoices(model) {
    return model.inputs.some(({ shape }) => shape.slice(1).includes(null)) ? 3 : 1;
}
/** The batch size that the model demands, or null. */
function fixedBatchOf(model) {
    return model.inputs[0]?.shape[0] ?? null;
}
/**
 * Seeded inputs that suit the first layers of the model: token ids below the vocabulary (padded at the end where
 * zeros are masked), [0, 1] for images, [-1, 1] for other numbers. The same on every machine.
 */
function generateInputs(model, keras, batch, sizeChoice) {
    return model.inputs.map((input, index) => {
        const shape = input.shape.map((dimension, axis) => dimension ?? (axis === 0 ? batch : openSize(input, sizeChoice)));
        return generateTensor(shape, input.dtype, inputKindOf(keras.network, index), seededRandom(index + 1));
    });
}
const openSize = ({ shape }, choice) => openSizes[shape.length]?.[choice] ?? 16;
function generateTensor(shape, dtypeName, kind, random) {
    const dtype = dtypeName === 'int32' || dtypeName === 'bool' ? dtypeName : 'float32';
    const draw = drawFor(shape, dtype, kind, random);
    const values = Float64Array.from({ length: sizeOf(shape) }, draw);
    if (kind.padding !== undefined)
        padSteps(values, shape, kind.padding);
    return generate_inputs_castValues(values, shape, dtype);
}
function drawFor(shape, dtype, kind, random) {
    const { vocabulary, padding } = kind;
    if (vocabulary !== undefined) {
        // A zero among real tokens would end or split the sequence where zeros are masked.
        const lowest = padding === 0 && vocabulary > 1 ? 1 : 0;
        return () => lowest + Math.floor(random() * (vocabulary - lowest));
    }
    if (dtype === 'bool')
        return () => (random() < 0.5 ? 0 : 1);
    if (dtype === 'int32')
        return () => Math.floor(random() * (shape.length === 4 ? 256 : 4));
    const isImage = shape.length === 4 && [1, 3, 4].some(channels => shape[3] === channels || shape[1] === channels);
    return isImage ? random : () => random() * 2 - 1;
}
/** Overwrites the last steps (axis 1) of each sample, so that samples of one batch differ in length. */
function padSteps(values, shape, padding) {
    const [batch = 1, steps = 1, ...rest] = shape;
    const stepSize = sizeOf(rest);
    for (let sample = 0; sample < batch; sample++) {
        const kept = Math.max(1, Math.ceil((steps * (2 + sample)) / (3 + sample)));
        values.fill(padding, (sample * steps + kept) * stepSize, (sample + 1) * steps * stepSize);
    }
}
/** `values` as the model's input takes them. */
function generate_inputs_castValues(values, shape, dtype) {
    if (dtype === 'int32')
        return { shape, dtype, values: Int32Array.from(values, Math.trunc) };
    if (dtype === 'bool')
        return { shape, dtype, values: Uint8Array.from(values, value => (value === 0 ? 0 : 1)) };
    return { shape, dtype, values: Float32Array.from(values) };
}

;// CONCATENATED MODULE: ./src/validate/bind-samples.ts




/** Finds the array of each input and output of the model by name or order. Throws ConversionError `validate/invalid-samples`. */
function bindSamples(samples, model, keras) {
    const file = display_display(samples.file);
    const { inputs: inputRefs, outputs: outputRefs } = keras.network;
    const inputs = bind_samples_select(samples.inputs, model.inputs, inputRefs, model.renamed, 'input', file);
    const outputs = samples.outputs && bind_samples_select(samples.outputs, model.outputs, outputRefs, model.renamed, 'output', file);
    for (const [i, array] of inputs.entries())
        checkShape(array, model.inputs[i], 'input', file);
    const count = inputs[0]?.shape[0] ?? 0;
    const uneven = inputs.find(({ shape }) => shape[0] !== count);
    if (count === 0 || uneven !== undefined) {
        return invalid(file, `its inputs hold ${inputs.map(({ shape }) => shape[0] ?? 0).join(', ')} samples`);
    }
    const strays = outputs?.filter(({ shape }) => shape[0] !== count) ?? [];
    if (strays.length > 0) {
        return invalid(file, `its inputs hold ${count} samples, but its outputs ${strays[0]?.shape[0] ?? 0}`);
    }
    const fixed = model.inputs[0]?.shape[0] ?? null;
    if (fixed !== null && count % fixed !== 0) {
        return invalid(file, `it holds ${count} samples, but the model takes batches of ${fixed}`);
    }
    const feeds = inputs.map(({ shape, values }, i) => generate_inputs_castValues(values, shape, dtypeOf(model.inputs[i])));
    return { inputs: feeds, count, ...(outputs === undefined ? {} : { outputs }) };
}
function invalid(file, clause) {
    return diagnostic_refuse('validate/invalid-samples', `The samples file ${file} cannot be used: ${clause}.`);
}
function bind_samples_select(given, wanted, refs, renamed, role, file) {
    const size = given.by === 'name' ? given.arrays.size : given.arrays.length;
    const names = wanted.map(({ name }) => `"${display_display(name)}"`).join(', ');
    if (size !== wanted.length) {
        return invalid(file, `it has ${size} ${role}s, but the model has ${wanted.length} (${names})`);
    }
    if (given.by === 'order')
        return [...given.arrays];
    return (byName(given.arrays, wanted, refs, renamed) ??
        byNumber(given.arrays, size) ??
        unknownNames(given.arrays, role, names, file));
}
/** Each wanted tensor goes by its name in TensorFlow.js, by its layer's name in Keras, and by Keras's `name:0`. */
function byName(arrays, wanted, refs, renamed) {
    const found = wanted.map(({ name }, i) => {
        const layer = refs[i]?.layer;
        const candidates = [name, ...(layer === undefined ? [] : [layer, renamed[layer] ?? layer])];
        return candidates
            .map(candidate => arrays.get(candidate) ?? arrays.get(`${candidate}:0`))
            .find(array => array !== undefined);
    });
    const complete = found.filter(array => array !== undefined);
    return complete.length === wanted.length && new Set(complete).size === wanted.length ? complete : null;
}
/** `input_0`, `input_1` … or numpy's `arr_0` …; a single array may have any name. */
function byNumber(arrays, size) {
    if (size === 1)
        return [...arrays.values()];
    for (const prefix of ['input_', 'output_', 'arr_']) {
        const found = Array.from({ length: size }, (_, i) => arrays.get(prefix + i)).filter(array => array !== undefined);
        if (found.length === size)
            return found;
    }
    return null;
}
function unknownNames(arrays, role, names, file) {
    const given = [...arrays.keys()].map(key => `"${display_display(key)}"`).join(', ');
    return invalid(file, `its ${role}s are named ${given}, but the model has ${names}`);
}
function checkShape({ shape }, tensor, role, file) {
    if (tensor === undefined || fitsShape(shape.slice(1), tensor.shape.slice(1)))
        return;
    const declared = tensor.shape.map(dimension => dimension ?? 'any').join(', ');
    invalid(file, `${role} "${display_display(tensor.name)}" has the shape [${shape.join(', ')}], but the model takes [${declared}]`);
}
const dtypeOf = (tensor) => tensor?.dtype === 'int32' || tensor?.dtype === 'bool' ? tensor.dtype : 'float32';

;// CONCATENATED MODULE: ./src/validate/plan.ts


/** tfjs's own default for `predict`. */
const LARGEST_BATCH = 32;
/**
 * The ways to try the model, best first: one list of trials each. A model whose input sizes are open has several,
 * because generated sizes may not suit it. Throws ConversionError when the samples do not fit the model.
 */
function planTrials(model, keras, samples) {
    const fixed = fixedBatchOf(model);
    if (samples !== undefined) {
        const { inputs, outputs, count } = bindSamples(samples, model, keras);
        const batch = fixed ?? Math.min(count, LARGEST_BATCH);
        return [[{ source: 'samples', count, batch, inputs, ...(outputs === undefined ? {} : { expected: outputs }) }]];
    }
    const batches = fixed === null ? [1, 3] : [fixed];
    return Array.from({ length: countSizeChoices(model) }, (_, choice) => batches.map(batch => ({
        source: 'generated',
        count: batch,
        batch,
        inputs: generateInputs(model, keras, batch, choice),
    })));
}
/** Every trial on wasm, then on cpu where that is not too slow. */
function runsOf(trials) {
    return [...runsOn('wasm', trials, false), ...runsOn('cpu', trials, true)];
}
/** Every trial on one backend. */
function runsOn(backend, trials, optional) {
    return trials.map(({ batch }, inputSet) => ({ backend, inputSet, batch, optional }));
}
/** How exactly Keras computes this model, by the dtype policies of its layers. */
function precisionOf({ network }) {
    const policies = new Set();
    collectPolicies(network, policies);
    const named = (type) => [...policies].some(policy => policy === type || policy === `mixed_${type}`);
    if (named('bfloat16'))
        return 'bfloat16';
    return named('float16') ? 'float16' : 'float32';
}
function collectPolicies(network, policies) {
    const collect = ({ config, network: nested, wrapped }) => {
        const { dtype } = config;
        const inner = typeof dtype === 'object' && dtype !== null && !Array.isArray(dtype) ? dtype['config'] : undefined;
        const policy = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner['name'] : dtype;
        if (typeof policy === 'string')
            policies.add(policy);
        if (nested !== undefined)
            collectPolicies(nested, policies);
        Object.values(wrapped).forEach(collect);
    };
    network.layers.forEach(collect);
}

;// CONCATENATED MODULE: ./src/validate/byte-queue.ts
/** Turns a stream of chunks into reads of exact lengths. */
class ByteQueue {
    #chunks;
    #rest = new Uint8Array(0);
    constructor(stream) {
        this.#chunks = stream[Symbol.asyncIterator]();
    }
    /** The next `length` bytes in a buffer of their own; null when the stream ends before the first of them. Throws when it ends within. */
    async take(length) {
        const taken = new Uint8Array(length);
        let filled = 0;
        while (filled < length) {
            if (this.#rest.byteLength === 0) {
                const next = await this.#chunks.next();
                if (next.done) {
                    if (filled === 0)
                        return null;
                    throw new RangeError('stream ended within a message');
                }
                this.#rest = next.value;
            }
            const part = this.#rest.subarray(0, length - filled);
            taken.set(part, filled);
            filled += part.byteLength;
            this.#rest = this.#rest.subarray(part.byteLength);
        }
        return taken;
    }
}

;// CONCATENATED MODULE: ./src/validate/process.ts







/** Largest answer that is read, in bytes. */
const LONGEST_ANSWER = 2 ** 30;
/**
 * Runs one bundle in a process of its own, which sees neither the file system nor the environment: the bytes of
 * the bundle go in through its stdin. It is killed after `timeoutMs`, above `memoryMiB` (watched on Linux; the
 * JavaScript and WebAssembly heaps are bounded everywhere) and on abort, which rejects with the signal's reason.
 */
async function runPredictions(job) {
    job.signal?.throwIfAborted();
    const child = process_startChild(job.memoryMiB);
    let stopped;
    const stop = (reason) => {
        stopped ??= reason;
        child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('timeout'), job.timeoutMs);
    const watch = watchMemory(child, job.memoryMiB, () => stop('memory'));
    const abort = () => child.kill('SIGKILL');
    job.signal?.addEventListener('abort', abort);
    try {
        const closed = new Promise(resolve => child.once('close', () => resolve()).once('error', () => resolve()));
        const [answers] = await Promise.all([collectAnswers(child, job.runs), sendRequest(child, job)]);
        if (!answers.done)
            stop('crashed');
        await closed;
        job.signal?.throwIfAborted();
        return summarize(answers, stopped);
    }
    finally {
        clearTimeout(timer);
        clearInterval(watch);
        job.signal?.removeEventListener('abort', abort);
        child.kill('SIGKILL');
    }
}
function process_startChild(memoryMiB) {
    const entry = childEntry('validator');
    const folder = (0,external_node_path_namespaceObject.dirname)(entry);
    const permission = Number(process.versions.node.split('.')[0]) >= 22 ? '--permission' : '--experimental-permission';
    const flags = [
        permission,
        `--allow-fs-read=${folder}${external_node_path_namespaceObject.sep}`,
        '--no-addons',
        '--no-warnings',
        '--disallow-code-generation-from-strings',
        `--wasm-max-mem-pages=${Math.min(65536, memoryMiB * 16)}`,
        `--max-old-space-size=${memoryMiB}`,
    ];
    // Windows starts no program without SystemRoot.
    const { SystemRoot } = process.env;
    return (0,external_node_child_process_namespaceObject.spawn)(process.execPath, [...flags, entry], {
        cwd: folder,
        env: SystemRoot === undefined ? {} : { SystemRoot },
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
    });
}
/** Calls `exceeded` once the process holds more than `memoryMiB` of memory; sees nothing where there is no /proc. */
function watchMemory(child, memoryMiB, exceeded) {
    const check = async () => {
        const status = await (0,promises_namespaceObject.readFile)(`/proc/${child.pid}/status`, 'latin1').catch(() => '');
        const kibibytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
        if (kibibytes > memoryMiB * 1024)
            exceeded();
    };
    const timer = setInterval(() => void check(), 100);
    timer.unref();
    return timer;
}
async function sendRequest(child, { bundle, inputSets, runs, optionalMs }) {
    const { stdin } = child;
    if (stdin === null)
        return;
    // A process that ends early closes the pipe; what it answered decides, not the broken pipe.
    stdin.on('error', () => { });
    const write = async (bytes) => {
        if (stdin.destroyed || stdin.write(bytes))
            return;
        await new Promise(resolve => {
            stdin.once('drain', resolve);
            stdin.once('close', resolve);
        });
    };
    const tensors = inputSets.flat();
    const shardBytes = bundle.shards.map(({ bytes }) => bytes);
    const modelJson = new TextEncoder().encode(bundle.modelJson);
    const payloadBytes = [modelJson.byteLength, ...shardBytes, ...tensors.map(({ values }) => values.byteLength)].reduce((sum, bytes) => sum + bytes, 0);
    const request = {
        modelJsonBytes: modelJson.byteLength,
        shardBytes,
        inputSets: inputSets.map(set => set.map(headerOf)),
        runs,
        optionalMs,
    };
    await write(encodeFrame(request, payloadBytes));
    await write(modelJson);
    for (const { file } of bundle.shards) {
        for await (const chunk of (0,external_node_fs_namespaceObject.createReadStream)(file, { highWaterMark: 2 ** 20 })) {
            if (stdin.destroyed)
                return;
            await write(chunk);
        }
    }
    for (const tensor of tensors)
        await write(bytesOfTensor(tensor));
    stdin.end();
}
/** Reads answers until the process ends or says something that is none. */
async function collectAnswers(child, runs) {
    const answers = { results: new Map(), done: false };
    if (child.stdout === null)
        return answers;
    const queue = new ByteQueue(child.stdout);
    try {
        while (!answers.done) {
            const header = await queue.take(FRAME_HEADER_BYTES);
            if (header === null)
                break;
            const { jsonBytes, payloadBytes } = decodeFrameHeader(header);
            if (!(jsonBytes + payloadBytes <= LONGEST_ANSWER))
                break;
            const json = await queue.take(jsonBytes);
            const payload = await queue.take(payloadBytes);
            if (json === null || payload === null)
                break;
            note(answers, JSON.parse(new TextDecoder().decode(json)), payload, runs.length);
        }
    }
    catch {
        // A cut or malformed answer counts as a crash: `done` stays false.
    }
    return answers;
}
function note(answers, answer, payload, runs) {
    if ('run' in answer && answer.run !== null && !(Number.isInteger(answer.run) && answer.run < runs))
        throw new RangeError('no such run');
    switch (answer.kind) {
        case 'loaded':
            answers.loaded = { inputs: answer.inputs, outputs: answer.outputs };
            break;
        case 'running':
            answers.running = answer.run;
            break;
        case 'predicted':
            answers.results.set(answer.run, {
                kind: 'predicted',
                outputs: splitPayload(answer.outputs, payload),
                milliseconds: answer.milliseconds,
            });
            break;
        case 'skipped':
            answers.results.set(answer.run, { kind: 'skipped' });
            break;
        case 'failed':
            if (answer.run === null) {
                answers.loadFailure = String(answer.message);
                answers.done = true;
            }
            else
                answers.results.set(answer.run, { kind: 'failed', message: String(answer.message) });
            break;
        case 'done':
            answers.done = true;
    }
}
function splitPayload(headers, payload) {
    let offset = 0;
    return headers.map(header => {
        const { shape, byteLength } = header;
        if (!shape.every(dimension => Number.isInteger(dimension) && dimension >= 0) ||
            !Number.isSafeInteger(sizeOf(shape)))
            throw new RangeError('bad shape');
        const bytes = payload.subarray(offset, offset + byteLength);
        offset += byteLength;
        return tensorFromBytes(header, bytes);
    });
}
function summarize({ loaded, loadFailure, results, running, done }, stopped) {
    const isInterrupted = !done && stopped !== undefined;
    return {
        results,
        ...(loaded === undefined ? {} : { loaded }),
        ...(loadFailure === undefined ? {} : { loadFailure }),
        ...(isInterrupted ? { interruption: stopped } : {}),
        ...(isInterrupted && running !== undefined && !results.has(running) ? { interruptedRun: running } : {}),
    };
}

;// CONCATENATED MODULE: ./src/validate/predict.ts









/** Longest that an optional run (the cpu backend as a second opinion) may promise to take. */
const LONGEST_OPTIONAL_MS = 10_000;
/** Node and TensorFlow.js themselves. */
const BASE_BYTES = 200 * 2 ** 20;
/** tfjs holds the fetched shards, their decoded copies and the backend's copies; measured with VGG16. */
const COPIES_OF_WEIGHTS = 4.5;
/**
 * Loads a bundle with TensorFlow.js in a process that can be killed, predicts on the samples or on generated inputs
 * with the wasm and the cpu backend, and compares with what Keras predicted where that is known. Findings are
 * returned; only an abort of `signal` rejects.
 */
async function validatePredictions(request) {
    request.signal?.throwIfAborted();
    try {
        const bundle = await findBundleFiles(request.directory);
        const neededMiB = memoryNeeded(bundle, request.model);
        if (neededMiB > request.memoryMiB) {
            const sizes = `about ${neededMiB} MiB of memory, and ${request.memoryMiB} MiB are allowed`;
            return verdict([notPredicted(`The converted model was not run: TensorFlow.js would need ${sizes}.`)]);
        }
        return await tryInTurn(bundle, request);
    }
    catch (error) {
        if (error instanceof ConversionError)
            return verdict([error.diagnostic]);
        throw error;
    }
}
function verdict(diagnostics, predictions = []) {
    const passed = predictions.length > 0 && !diagnostics.some(({ severity }) => severity === 'error');
    return { passed, predictions, diagnostics };
}
function memoryNeeded(bundle, model) {
    const stored = bundle.shards.reduce((sum, { bytes }) => sum + bytes, 0);
    const decoded = model.weights.reduce((sum, { shape }) => sum + 4 * sizeOf(shape), 0);
    return Math.ceil((BASE_BYTES + COPIES_OF_WEIGHTS * Math.max(stored, decoded)) / 2 ** 20);
}
const notPredicted = (message) => diagnostic('validate/not-predicted', message);
/** Tries the model with one plan after the other until it predicts; a plan fails it only when no other is left. */
async function tryInTurn(bundle, request) {
    const plans = planTrials(request.model, request.kerasModel, request.samples);
    let last = verdict([]);
    for (const trials of plans) {
        last = await tryPlan(bundle, trials, request);
        if (last.passed || !last.diagnostics.some(({ code }) => code === 'validate/predict-failed'))
            break;
    }
    return last;
}
async function tryPlan(bundle, trials, request) {
    const start = (runs, inputSets = trials.map(({ inputs }) => inputs)) => runPredictions({
        bundle,
        inputSets,
        runs,
        optionalMs: Math.min(LONGEST_OPTIONAL_MS, request.timeoutMs / 4),
        timeoutMs: request.timeoutMs,
        memoryMiB: request.memoryMiB,
        signal: request.signal,
    });
    const standard = {
        outputs: request.model.outputs,
        precision: precisionOf(request.kerasModel),
        quantized: request.quantized ?? bundle.quantized,
    };
    const runs = runsOf(trials);
    const first = await start(runs);
    const outcome = hasFailed(first) ? await retryOnCpu(first, trials, start) : first;
    const stopped = describeStop(outcome, runs, request);
    if (stopped !== undefined)
        return verdict([stopped]);
    const judged = judgeRuns(trials, runs, outcome.results, standard);
    const isClear = !judged.some(({ judgement }) => judgement.problem?.code === 'validate/not-equal');
    if (isClear && !backendsDiffer(judged))
        return decide(judged, request, []);
    const { byOutput: noise, results } = await measureNoise(trials, outcome.results, start);
    return decide(judgeRuns(trials, runs, results, { ...standard, noise }), request, noise);
}
const hasFailed = ({ results }) => [...results.values()].some(({ kind }) => kind === 'failed');
/** Predicts on cpu alone what failed on wasm; in a new process, since a failure may leave wasm's memory in pieces. */
async function retryOnCpu({ results }, trials, start) {
    const second = await start(runsOn('cpu', trials, false));
    // In the list of all runs, the cpu runs come after as many wasm runs.
    const onCpu = [...second.results].map(([index, result]) => [trials.length + index, result]);
    return { ...second, results: new Map([...results, ...onCpu]) };
}
/** Why there is nothing to judge; undefined when every trial has been predicted by at least one backend or failed on both. */
function describeStop(outcome, runs, request) {
    const { loadFailure, loaded, interruption, results } = outcome;
    if (loadFailure !== undefined)
        return diagnostic('validate/load-failed', `TensorFlow.js cannot load the converted model: ${predict_plain(loadFailure)}.`);
    if (interruption === undefined)
        return undefined;
    const answered = new Set([...results].filter(([, result]) => result.kind === 'predicted').map(([index]) => runs[index]?.inputSet));
    if (runs.every(({ inputSet }) => answered.has(inputSet)))
        return undefined;
    const doing = loaded === undefined ? 'loading' : 'predicting with';
    if (interruption === 'memory') {
        const limit = `the ${request.memoryMiB} MiB of memory that are allowed`;
        return notPredicted(`TensorFlow.js took more than ${limit} while ${doing} the converted model and was stopped.`);
    }
    if (interruption === 'timeout') {
        return diagnostic('validate/timeout', `TensorFlow.js was still ${doing} the converted model after ${brief(request.timeoutMs / 1000)} s and was stopped.`);
    }
    return diagnostic(loaded === undefined ? 'validate/load-failed' : 'validate/predict-failed', `The process of TensorFlow.js ended unexpectedly while ${doing} the converted model, probably for lack of memory.`);
}
function judgeRuns(trials, runs, results, standard) {
    const judged = [];
    for (const [index, run] of runs.entries()) {
        const result = results.get(index);
        const trial = trials[run.inputSet];
        if (result === undefined || result.kind === 'skipped' || trial === undefined)
            continue;
        const judgement = result.kind === 'predicted'
            ? judgeOutputs(result.outputs, trial, standard)
            : { problem: { code: 'validate/predict-failed', message: failureMessage(run, trial, result.message) } };
        judged.push({ run, trial, result, judgement });
    }
    return judged;
}
function failureMessage({ backend }, { inputs, source }, message) {
    const shapes = inputs.map(({ shape }) => `[${shape.join(', ')}]`).join(', ');
    const what = source === 'samples' ? 'the samples' : 'generated inputs';
    return `TensorFlow.js cannot predict on the ${backend} backend with ${what} of shape ${shapes}: ${predict_plain(message)}.`;
}
/** A model fails with a problem that every backend that ran has; a problem of one backend alone is a warning. */
function decide(judged, request, noise) {
    const errors = [];
    for (const trial of new Set(judged.map(each => each.trial))) {
        const problems = judged.filter(each => each.trial === trial).map(({ judgement }) => judgement.problem);
        const [first] = problems;
        if (first !== undefined && problems.every(problem => problem !== undefined))
            errors.push(first);
    }
    const [error] = errors;
    const diagnostics = [
        ...(error === undefined ? [] : [diagnostic(error.code, error.message, {}, predict_hintFor(error, judged))]),
        ...(error === undefined ? backendWarnings(judged, request.kerasModel, noise) : []),
        ...quantizationWarnings(judged),
    ];
    return verdict(diagnostics, judged.flatMap(checkOf));
}
function predict_hintFor({ code }, [first]) {
    if (first?.trial.source !== 'generated')
        return undefined;
    if (code === 'validate/predict-failed')
        return 'If the model needs inputs of another size or kind, save some beside it as samples (docs/validation.md).';
    if (code === 'validate/not-finite')
        return 'If Keras predicts the same on real inputs, save some beside the model as samples, with its outputs (docs/validation.md).';
    return undefined;
}
function checkOf({ run, trial, result, judgement }) {
    if (result.kind !== 'predicted')
        return [];
    const { difference } = judgement;
    const base = {
        backend: run.backend,
        batch: trial.count,
        inputs: trial.source,
        compared: trial.expected !== undefined,
    };
    const measured = difference === undefined ? {} : { maxAbsoluteDifference: difference.maxAbsolute, tolerance: difference.tolerance };
    return [{ ...base, ...measured, milliseconds: Math.round(result.milliseconds) }];
}
/** Quantization may cost this part of an output's largest value before it is worth a warning. */
const NOTABLE_LOSS = 0.1;
function quantizationWarnings(judged) {
    const lossy = judged.find(({ judgement: { difference, problem } }) => problem === undefined &&
        difference !== undefined &&
        difference.maxAbsolute > Math.max(difference.tolerance, NOTABLE_LOSS * difference.maxWanted));
    const difference = lossy?.judgement.difference;
    if (difference === undefined)
        return [];
    const message = `With quantized weights the predictions differ from Keras's by up to ${brief(difference.maxAbsolute)}, where the largest is ${brief(difference.maxWanted)}.`;
    return [diagnostic('validate/quantization-loss', message)];
}
/** What a message of tfjs says first, without the punctuation that `display` would spell out. */
function predict_plain(message) {
    const [said = ''] = message.split(' This may be due to one of the following reasons');
    const words = said.replace(/[^\p{L}\p{M}\p{N} _./+=-]+/gu, ' ');
    return display_display(words
        .replace(/ +\./g, '.')
        .replace(/[ .]+$/, '')
        .trim());
}

;// CONCATENATED MODULE: ./node_modules/fflate/esm/index.mjs

var esm_require = (0,external_module_namespaceObject.createRequire)('/');
// DEFLATE is a complex format; to read this code, you should probably check the RFC first:
// https://tools.ietf.org/html/rfc1951
// You may also wish to take a look at the guide I made about this program:
// https://gist.github.com/101arrowz/253f31eb5abc3d9275ab943003ffecad
// Some of the following code is similar to that of UZIP.js:
// https://github.com/photopea/UZIP.js
// However, the vast majority of the codebase has diverged from UZIP.js to increase performance and reduce bundle size.
// Sometimes 0 will appear where -1 would be more appropriate. This is because using a uint
// is better for memory in most engines (I *think*).
var _a;
// Mediocre shim
var Worker;
var isMarkedAsUntransferable;
var workerAdd = ";var __w=require('worker_threads');__w.parentPort.on('message',function(m){onmessage({data:m})}),postMessage=function(m,t){__w.parentPort.postMessage(m,t)},close=process.exit;self=global";
try {
    (_a = esm_require('worker_threads'), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable);
}
catch (e) {
}
var wk = (/* unused pure expression or super */ null && (Worker ? function (c, _, msg, transfer, cb) {
    var done = false;
    var w = new Worker(c + workerAdd, { eval: true })
        .on('error', function (e) { return cb(e, null); })
        .on('message', function (m) { return cb(null, m); })
        .on('exit', function (c) {
        if (c && !done)
            cb(new Error('exited with code ' + c), null);
    });
    if (isMarkedAsUntransferable)
        transfer = transfer.filter(function (t) { return !isMarkedAsUntransferable(t); });
    w.postMessage(msg, transfer);
    w.terminate = function () {
        done = true;
        return Worker.prototype.terminate.call(w);
    };
    return w;
} : function (_, __, ___, ____, cb) {
    setImmediate(function () { return cb(new Error('async operations unsupported - update to Node 12+ (or Node 10-11 with the --experimental-worker CLI flag)'), null); });
    var NOP = function () { };
    return {
        terminate: NOP,
        postMessage: NOP
    };
}));

// aliases for shorter compressed code (most minifers don't do this)
var u8 = Uint8Array, u16 = Uint16Array, i32 = Int32Array;
// fixed length extra bits
var fleb = new u8([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0, /* unused */ 0, 0, /* impossible */ 0]);
// fixed distance extra bits
var fdeb = new u8([0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, /* unused */ 0, 0]);
// code length index map
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
// get base, reverse index map from extra bits
var freb = function (eb, start) {
    var b = new u16(31);
    for (var i = 0; i < 31; ++i) {
        b[i] = start += 1 << eb[i - 1];
    }
    // numbers here are at max 18 bits
    var r = new i32(b[30]);
    for (var i = 1; i < 30; ++i) {
        for (var j = b[i]; j < b[i + 1]; ++j) {
            r[j] = ((j - b[i]) << 5) | i;
        }
    }
    return { b: b, r: r };
};
var _a = freb(fleb, 2), fl = _a.b, revfl = _a.r;
// we can ignore the fact that the other numbers are wrong; they never happen anyway
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0), fd = _b.b, revfd = _b.r;
// map of value to reverse (assuming 16 bits)
var rev = new u16(32768);
for (var i = 0; i < 32768; ++i) {
    // reverse table algorithm from SO
    var esm_x = ((i & 0xAAAA) >> 1) | ((i & 0x5555) << 1);
    esm_x = ((esm_x & 0xCCCC) >> 2) | ((esm_x & 0x3333) << 2);
    esm_x = ((esm_x & 0xF0F0) >> 4) | ((esm_x & 0x0F0F) << 4);
    rev[i] = (((esm_x & 0xFF00) >> 8) | ((esm_x & 0x00FF) << 8)) >> 1;
}
// create huffman tree from u8 "map": index -> code length for code index
// mb (max bits) must be at most 15
// TODO: optimize/split up?
var hMap = (function (cd, mb, r) {
    var s = cd.length;
    // index
    var i = 0;
    // u16 "map": index -> # of codes with bit length = index
    var l = new u16(mb);
    // length of cd must be 288 (total # of codes)
    for (; i < s; ++i) {
        if (cd[i])
            ++l[cd[i] - 1];
    }
    // u16 "map": index -> minimum code for bit length = index
    var le = new u16(mb);
    for (i = 1; i < mb; ++i) {
        le[i] = (le[i - 1] + l[i - 1]) << 1;
    }
    var co;
    if (r) {
        // u16 "map": index -> number of actual bits, symbol for code
        co = new u16(1 << mb);
        // bits to remove for reverser
        var rvb = 15 - mb;
        for (i = 0; i < s; ++i) {
            // ignore 0 lengths
            if (cd[i]) {
                // num encoding both symbol and bits read
                var sv = (i << 4) | cd[i];
                // free bits
                var r_1 = mb - cd[i];
                // start value
                var v = le[cd[i] - 1]++ << r_1;
                // m is end value
                for (var m = v | ((1 << r_1) - 1); v <= m; ++v) {
                    // every 16 bit value starting with the code yields the same result
                    co[rev[v] >> rvb] = sv;
                }
            }
        }
    }
    else {
        co = new u16(s);
        for (i = 0; i < s; ++i) {
            if (cd[i]) {
                co[i] = rev[le[cd[i] - 1]++] >> (15 - cd[i]);
            }
        }
    }
    return co;
});
// fixed length tree
var flt = new u8(288);
for (var i = 0; i < 144; ++i)
    flt[i] = 8;
for (var i = 144; i < 256; ++i)
    flt[i] = 9;
for (var i = 256; i < 280; ++i)
    flt[i] = 7;
for (var i = 280; i < 288; ++i)
    flt[i] = 8;
// fixed distance tree
var fdt = new u8(32);
for (var i = 0; i < 32; ++i)
    fdt[i] = 5;
// fixed length map
var flm = /*#__PURE__*/ (/* unused pure expression or super */ null && (hMap(flt, 9, 0))), flrm = /*#__PURE__*/ hMap(flt, 9, 1);
// fixed distance map
var fdm = /*#__PURE__*/ (/* unused pure expression or super */ null && (hMap(fdt, 5, 0))), fdrm = /*#__PURE__*/ hMap(fdt, 5, 1);
// find max of array
var max = function (a) {
    var m = a[0];
    for (var i = 1; i < a.length; ++i) {
        if (a[i] > m)
            m = a[i];
    }
    return m;
};
// read d, starting at bit p and mask with m
var bits = function (d, p, m) {
    var o = (p / 8) | 0;
    return ((d[o] | (d[o + 1] << 8)) >> (p & 7)) & m;
};
// read d, starting at bit p continuing for at least 16 bits
var bits16 = function (d, p) {
    var o = (p / 8) | 0;
    return ((d[o] | (d[o + 1] << 8) | (d[o + 2] << 16)) >> (p & 7));
};
// get end of byte
var shft = function (p) { return ((p + 7) / 8) | 0; };
// typed array slice - allows garbage collector to free original reference,
// while being more compatible than .slice
var slc = function (v, s, e) {
    if (s == null || s < 0)
        s = 0;
    if (e == null || e > v.length)
        e = v.length;
    // can't use .constructor in case user-supplied
    return new u8(v.subarray(s, e));
};
/**
 * Codes for errors generated within this library
 */
var FlateErrorCode = {
    UnexpectedEOF: 0,
    InvalidBlockType: 1,
    InvalidLengthLiteral: 2,
    InvalidDistance: 3,
    StreamFinished: 4,
    NoStreamHandler: 5,
    InvalidHeader: 6,
    NoCallback: 7,
    InvalidUTF8: 8,
    ExtraFieldTooLong: 9,
    InvalidDate: 10,
    FilenameTooLong: 11,
    StreamFinishing: 12,
    InvalidZipData: 13,
    UnknownCompressionMethod: 14
};
// error codes
var ec = [
    'unexpected EOF',
    'invalid block type',
    'invalid length/literal',
    'invalid distance',
    'stream finished',
    'no stream handler',
    , // determined by compression function
    'no callback',
    'invalid UTF-8 data',
    'extra field too long',
    'date not in range 1980-2099',
    'filename too long',
    'stream finishing',
    'invalid zip data'
    // determined by unknown compression method
];
;
var err = function (ind, msg, nt) {
    var e = new Error(msg || ec[ind]);
    e.code = ind;
    if (Error.captureStackTrace)
        Error.captureStackTrace(e, err);
    if (!nt)
        throw e;
    return e;
};
// expands raw DEFLATE data
var inflt = function (dat, st, buf, dict) {
    // source length       dict length
    var sl = dat.length, dl = dict ? dict.length : 0;
    if (!sl || st.f && !st.l)
        return buf || new u8(0);
    var noBuf = !buf;
    // have to estimate size
    var resize = noBuf || st.i != 2;
    // no state
    var noSt = st.i;
    // Assumes roughly 33% compression ratio average
    if (noBuf)
        buf = new u8(sl * 3);
    // ensure buffer can fit at least l elements
    var cbuf = function (l) {
        var bl = buf.length;
        // need to increase size to fit
        if (l > bl) {
            // Double or set to necessary, whichever is greater
            var nbuf = new u8(Math.max(bl * 2, l));
            nbuf.set(buf);
            buf = nbuf;
        }
    };
    //  last chunk         bitpos           bytes
    var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
    // total bits
    var tbts = sl * 8;
    do {
        if (!lm) {
            // BFINAL - this is only 1 when last chunk is next
            final = bits(dat, pos, 1);
            // type: 0 = no compression, 1 = fixed huffman, 2 = dynamic huffman
            var type = bits(dat, pos + 1, 3);
            pos += 3;
            if (!type) {
                // go to end of byte boundary
                var s = shft(pos) + 4, l = dat[s - 4] | (dat[s - 3] << 8), t = s + l;
                if (t > sl) {
                    if (noSt)
                        err(0);
                    break;
                }
                // ensure size
                if (resize)
                    cbuf(bt + l);
                // Copy over uncompressed data
                buf.set(dat.subarray(s, t), bt);
                // Get new bitpos, update byte count
                st.b = bt += l, st.p = pos = t * 8, st.f = final;
                continue;
            }
            else if (type == 1)
                lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
            else if (type == 2) {
                //  literal                            lengths
                var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
                var tl = hLit + bits(dat, pos + 5, 31) + 1;
                pos += 14;
                // length+distance tree
                var ldt = new u8(tl);
                // code length tree
                var clt = new u8(19);
                for (var i = 0; i < hcLen; ++i) {
                    // use index map to get real code
                    clt[clim[i]] = bits(dat, pos + i * 3, 7);
                }
                pos += hcLen * 3;
                // code lengths bits
                var clb = max(clt), clbmsk = (1 << clb) - 1;
                // code lengths map
                var clm = hMap(clt, clb, 1);
                for (var i = 0; i < tl;) {
                    var r = clm[bits(dat, pos, clbmsk)];
                    // bits read
                    pos += r & 15;
                    // symbol
                    var s = r >> 4;
                    // code length to copy
                    if (s < 16) {
                        ldt[i++] = s;
                    }
                    else {
                        //  copy   count
                        var c = 0, n = 0;
                        if (s == 16)
                            n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i - 1];
                        else if (s == 17)
                            n = 3 + bits(dat, pos, 7), pos += 3;
                        else if (s == 18)
                            n = 11 + bits(dat, pos, 127), pos += 7;
                        while (n--)
                            ldt[i++] = c;
                    }
                }
                //    length tree                 distance tree
                var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
                // max length bits
                lbt = max(lt);
                // max dist bits
                dbt = max(dt);
                lm = hMap(lt, lbt, 1);
                dm = hMap(dt, dbt, 1);
            }
            else
                err(1);
            if (pos > tbts) {
                if (noSt)
                    err(0);
                break;
            }
        }
        // Make sure the buffer can hold this + the largest possible addition
        // Maximum chunk size (practically, theoretically infinite) is 2^17
        if (resize)
            cbuf(bt + 131072);
        var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
        var lpos = pos;
        for (;; lpos = pos) {
            // bits read, code
            var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
            pos += c & 15;
            if (pos > tbts) {
                if (noSt)
                    err(0);
                break;
            }
            if (!c)
                err(2);
            if (sym < 256)
                buf[bt++] = sym;
            else if (sym == 256) {
                lpos = pos, lm = null;
                break;
            }
            else {
                var add = sym - 254;
                // no extra bits needed if less
                if (sym > 264) {
                    // index
                    var i = sym - 257, b = fleb[i];
                    add = bits(dat, pos, (1 << b) - 1) + fl[i];
                    pos += b;
                }
                // dist
                var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
                if (!d)
                    err(3);
                pos += d & 15;
                var dt = fd[dsym];
                if (dsym > 3) {
                    var b = fdeb[dsym];
                    dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
                }
                if (pos > tbts) {
                    if (noSt)
                        err(0);
                    break;
                }
                if (resize)
                    cbuf(bt + 131072);
                var end = bt + add;
                if (bt < dt) {
                    var shift = dl - dt, dend = Math.min(dt, end);
                    if (shift + bt < 0)
                        err(3);
                    for (; bt < dend; ++bt)
                        buf[bt] = dict[shift + bt];
                }
                for (; bt < end; ++bt)
                    buf[bt] = buf[bt - dt];
            }
        }
        st.l = lm, st.p = lpos, st.b = bt, st.f = final;
        if (lm)
            final = 1, st.m = lbt, st.d = dm, st.n = dbt;
    } while (!final);
    // don't reallocate for streams or user buffers
    return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
// starting at p, write the minimum number of bits that can hold v to d
var wbits = function (d, p, v) {
    v <<= p & 7;
    var o = (p / 8) | 0;
    d[o] |= v;
    d[o + 1] |= v >> 8;
};
// starting at p, write the minimum number of bits (>8) that can hold v to d
var wbits16 = function (d, p, v) {
    v <<= p & 7;
    var o = (p / 8) | 0;
    d[o] |= v;
    d[o + 1] |= v >> 8;
    d[o + 2] |= v >> 16;
};
// creates code lengths from a frequency table
var hTree = function (d, mb) {
    // Need extra info to make a tree
    var t = [];
    for (var i = 0; i < d.length; ++i) {
        if (d[i])
            t.push({ s: i, f: d[i] });
    }
    var s = t.length;
    var t2 = t.slice();
    if (!s)
        return { t: et, l: 0 };
    if (s == 1) {
        var v = new u8(t[0].s + 1);
        v[t[0].s] = 1;
        return { t: v, l: 1 };
    }
    t.sort(function (a, b) { return a.f - b.f; });
    // after i2 reaches last ind, will be stopped
    // freq must be greater than largest possible number of symbols
    t.push({ s: -1, f: 25001 });
    var l = t[0], r = t[1], i0 = 0, i1 = 1, i2 = 2;
    t[0] = { s: -1, f: l.f + r.f, l: l, r: r };
    // efficient algorithm from UZIP.js
    // i0 is lookbehind, i2 is lookahead - after processing two low-freq
    // symbols that combined have high freq, will start processing i2 (high-freq,
    // non-composite) symbols instead
    // see https://reddit.com/r/photopea/comments/ikekht/uzipjs_questions/
    while (i1 != s - 1) {
        l = t[t[i0].f < t[i2].f ? i0++ : i2++];
        r = t[i0 != i1 && t[i0].f < t[i2].f ? i0++ : i2++];
        t[i1++] = { s: -1, f: l.f + r.f, l: l, r: r };
    }
    var maxSym = t2[0].s;
    for (var i = 1; i < s; ++i) {
        if (t2[i].s > maxSym)
            maxSym = t2[i].s;
    }
    // code lengths
    var tr = new u16(maxSym + 1);
    // max bits in tree
    var mbt = ln(t[i1 - 1], tr, 0);
    if (mbt > mb) {
        // more algorithms from UZIP.js
        // TODO: find out how this code works (debt)
        //  ind    debt
        var i = 0, dt = 0;
        //    left            cost
        var lft = mbt - mb, cst = 1 << lft;
        t2.sort(function (a, b) { return tr[b.s] - tr[a.s] || a.f - b.f; });
        for (; i < s; ++i) {
            var i2_1 = t2[i].s;
            if (tr[i2_1] > mb) {
                dt += cst - (1 << (mbt - tr[i2_1]));
                tr[i2_1] = mb;
            }
            else
                break;
        }
        dt >>= lft;
        while (dt > 0) {
            var i2_2 = t2[i].s;
            if (tr[i2_2] < mb)
                dt -= 1 << (mb - tr[i2_2]++ - 1);
            else
                ++i;
        }
        for (; i >= 0 && dt; --i) {
            var i2_3 = t2[i].s;
            if (tr[i2_3] == mb) {
                --tr[i2_3];
                ++dt;
            }
        }
        mbt = mb;
    }
    return { t: new u8(tr), l: mbt };
};
// get the max length and assign length codes
var ln = function (n, l, d) {
    return n.s == -1
        ? Math.max(ln(n.l, l, d + 1), ln(n.r, l, d + 1))
        : (l[n.s] = d);
};
// length codes generation
var lc = function (c) {
    var s = c.length;
    // Note that the semicolon was intentional
    while (s && !c[--s])
        ;
    var cl = new u16(++s);
    //  ind      num         streak
    var cli = 0, cln = c[0], cls = 1;
    var w = function (v) { cl[cli++] = v; };
    for (var i = 1; i <= s; ++i) {
        if (c[i] == cln && i != s)
            ++cls;
        else {
            if (!cln && cls > 2) {
                for (; cls > 138; cls -= 138)
                    w(32754);
                if (cls > 2) {
                    w(cls > 10 ? ((cls - 11) << 5) | 28690 : ((cls - 3) << 5) | 12305);
                    cls = 0;
                }
            }
            else if (cls > 3) {
                w(cln), --cls;
                for (; cls > 6; cls -= 6)
                    w(8304);
                if (cls > 2)
                    w(((cls - 3) << 5) | 8208), cls = 0;
            }
            while (cls--)
                w(cln);
            cls = 1;
            cln = c[i];
        }
    }
    return { c: cl.subarray(0, cli), n: s };
};
// calculate the length of output from tree, code lengths
var clen = function (cf, cl) {
    var l = 0;
    for (var i = 0; i < cl.length; ++i)
        l += cf[i] * cl[i];
    return l;
};
// writes a fixed block
// returns the new bit pos
var wfblk = function (out, pos, dat) {
    // no need to write 00 as type: TypedArray defaults to 0
    var s = dat.length;
    var o = shft(pos + 2);
    out[o] = s & 255;
    out[o + 1] = s >> 8;
    out[o + 2] = out[o] ^ 255;
    out[o + 3] = out[o + 1] ^ 255;
    for (var i = 0; i < s; ++i)
        out[o + i + 4] = dat[i];
    return (o + 4 + s) * 8;
};
// writes a block
var wblk = function (dat, out, final, syms, lf, df, eb, li, bs, bl, p) {
    wbits(out, p++, final);
    ++lf[256];
    var _a = hTree(lf, 15), dlt = _a.t, mlb = _a.l;
    var _b = hTree(df, 15), ddt = _b.t, mdb = _b.l;
    var _c = lc(dlt), lclt = _c.c, nlc = _c.n;
    var _d = lc(ddt), lcdt = _d.c, ndc = _d.n;
    var lcfreq = new u16(19);
    for (var i = 0; i < lclt.length; ++i)
        ++lcfreq[lclt[i] & 31];
    for (var i = 0; i < lcdt.length; ++i)
        ++lcfreq[lcdt[i] & 31];
    var _e = hTree(lcfreq, 7), lct = _e.t, mlcb = _e.l;
    var nlcc = 19;
    for (; nlcc > 4 && !lct[clim[nlcc - 1]]; --nlcc)
        ;
    var flen = (bl + 5) << 3;
    var ftlen = clen(lf, flt) + clen(df, fdt) + eb;
    var dtlen = clen(lf, dlt) + clen(df, ddt) + eb + 14 + 3 * nlcc + clen(lcfreq, lct) + 2 * lcfreq[16] + 3 * lcfreq[17] + 7 * lcfreq[18];
    if (bs >= 0 && flen <= ftlen && flen <= dtlen)
        return wfblk(out, p, dat.subarray(bs, bs + bl));
    var lm, ll, dm, dl;
    wbits(out, p, 1 + (dtlen < ftlen)), p += 2;
    if (dtlen < ftlen) {
        lm = hMap(dlt, mlb, 0), ll = dlt, dm = hMap(ddt, mdb, 0), dl = ddt;
        var llm = hMap(lct, mlcb, 0);
        wbits(out, p, nlc - 257);
        wbits(out, p + 5, ndc - 1);
        wbits(out, p + 10, nlcc - 4);
        p += 14;
        for (var i = 0; i < nlcc; ++i)
            wbits(out, p + 3 * i, lct[clim[i]]);
        p += 3 * nlcc;
        var lcts = [lclt, lcdt];
        for (var it = 0; it < 2; ++it) {
            var clct = lcts[it];
            for (var i = 0; i < clct.length; ++i) {
                var len = clct[i] & 31;
                wbits(out, p, llm[len]), p += lct[len];
                if (len > 15)
                    wbits(out, p, (clct[i] >> 5) & 127), p += clct[i] >> 12;
            }
        }
    }
    else {
        lm = flm, ll = flt, dm = fdm, dl = fdt;
    }
    for (var i = 0; i < li; ++i) {
        var sym = syms[i];
        if (sym > 255) {
            var len = (sym >> 18) & 31;
            wbits16(out, p, lm[len + 257]), p += ll[len + 257];
            if (len > 7)
                wbits(out, p, (sym >> 23) & 31), p += fleb[len];
            var dst = sym & 31;
            wbits16(out, p, dm[dst]), p += dl[dst];
            if (dst > 3)
                wbits16(out, p, (sym >> 5) & 8191), p += fdeb[dst];
        }
        else {
            wbits16(out, p, lm[sym]), p += ll[sym];
        }
    }
    wbits16(out, p, lm[256]);
    return p + ll[256];
};
// deflate options (nice << 13) | chain
var deo = /*#__PURE__*/ new i32([65540, 131080, 131088, 131104, 262176, 1048704, 1048832, 2114560, 2117632]);
// empty
var et = /*#__PURE__*/ new u8(0);
// compresses data into a raw DEFLATE buffer
var dflt = function (dat, lvl, plvl, pre, post, st) {
    var s = st.z || dat.length;
    var o = new u8(pre + s + 5 * (1 + Math.ceil(s / 7000)) + post);
    // writing to this writes to the output buffer
    var w = o.subarray(pre, o.length - post);
    var lst = st.l;
    var pos = (st.r || 0) & 7;
    if (lvl) {
        if (pos)
            w[0] = st.r >> 3;
        var opt = deo[lvl - 1];
        var n = opt >> 13, c = opt & 8191;
        var msk_1 = (1 << plvl) - 1;
        //    prev 2-byte val map    curr 2-byte val map
        var prev = st.p || new u16(32768), head = st.h || new u16(msk_1 + 1);
        var bs1_1 = Math.ceil(plvl / 3), bs2_1 = 2 * bs1_1;
        var hsh = function (i) { return (dat[i] ^ (dat[i + 1] << bs1_1) ^ (dat[i + 2] << bs2_1)) & msk_1; };
        // 24576 is an arbitrary number of maximum symbols per block
        // 424 buffer for last block
        var syms = new i32(25000);
        // length/literal freq   distance freq
        var lf = new u16(288), df = new u16(32);
        //  l/lcnt  exbits  index          l/lind  waitdx          blkpos
        var lc_1 = 0, eb = 0, i = st.i || 0, li = 0, wi = st.w || 0, bs = 0;
        for (; i + 2 < s; ++i) {
            // hash value
            var hv = hsh(i);
            // index mod 32768    previous index mod
            var imod = i & 32767, pimod = head[hv];
            prev[imod] = pimod;
            head[hv] = imod;
            // We always should modify head and prev, but only add symbols if
            // this data is not yet processed ("wait" for wait index)
            if (wi <= i) {
                // bytes remaining
                var rem = s - i;
                if ((lc_1 > 7000 || li > 24576) && (rem > 423 || !lst)) {
                    pos = wblk(dat, w, 0, syms, lf, df, eb, li, bs, i - bs, pos);
                    li = lc_1 = eb = 0, bs = i;
                    for (var j = 0; j < 286; ++j)
                        lf[j] = 0;
                    for (var j = 0; j < 30; ++j)
                        df[j] = 0;
                }
                //  len    dist   chain
                var l = 2, d = 0, ch_1 = c, dif = imod - pimod & 32767;
                if (rem > 2 && hv == hsh(i - dif)) {
                    var maxn = Math.min(n, rem) - 1;
                    var maxd = Math.min(32767, i);
                    // max possible length
                    // not capped at dif because decompressors implement "rolling" index population
                    var ml = Math.min(258, rem);
                    while (dif <= maxd && --ch_1 && imod != pimod) {
                        if (dat[i + l] == dat[i + l - dif]) {
                            var nl = 0;
                            for (; nl < ml && dat[i + nl] == dat[i + nl - dif]; ++nl)
                                ;
                            if (nl > l) {
                                l = nl, d = dif;
                                // break out early when we reach "nice" (we are satisfied enough)
                                if (nl > maxn)
                                    break;
                                // now, find the rarest 2-byte sequence within this
                                // length of literals and search for that instead.
                                // Much faster than just using the start
                                var mmd = Math.min(dif, nl - 2);
                                var md = 0;
                                for (var j = 0; j < mmd; ++j) {
                                    var ti = i - dif + j & 32767;
                                    var pti = prev[ti];
                                    var cd = ti - pti & 32767;
                                    if (cd > md)
                                        md = cd, pimod = ti;
                                }
                            }
                        }
                        // check the previous match
                        imod = pimod, pimod = prev[imod];
                        dif += imod - pimod & 32767;
                    }
                }
                // d will be nonzero only when a match was found
                if (d) {
                    // store both dist and len data in one int32
                    // Make sure this is recognized as a len/dist with 28th bit (2^28)
                    syms[li++] = 268435456 | (revfl[l] << 18) | revfd[d];
                    var lin = revfl[l] & 31, din = revfd[d] & 31;
                    eb += fleb[lin] + fdeb[din];
                    ++lf[257 + lin];
                    ++df[din];
                    wi = i + l;
                    ++lc_1;
                }
                else {
                    syms[li++] = dat[i];
                    ++lf[dat[i]];
                }
            }
        }
        for (i = Math.max(i, wi); i < s; ++i) {
            syms[li++] = dat[i];
            ++lf[dat[i]];
        }
        pos = wblk(dat, w, lst, syms, lf, df, eb, li, bs, i - bs, pos);
        if (!lst) {
            st.r = (pos & 7) | w[(pos / 8) | 0] << 3;
            // shft(pos) now 1 less if pos & 7 != 0
            pos -= 7;
            st.h = head, st.p = prev, st.i = i, st.w = wi;
        }
    }
    else {
        for (var i = st.w || 0; i < s + lst; i += 65535) {
            // end
            var e = i + 65535;
            if (e >= s) {
                // write final block
                w[(pos / 8) | 0] = lst;
                e = s;
            }
            pos = wfblk(w, pos + 1, dat.subarray(i, e));
        }
        st.i = s;
    }
    return slc(o, 0, pre + shft(pos) + post);
};
// CRC32 table
var crct = /*#__PURE__*/ (/* unused pure expression or super */ null && ((function () {
    var t = new Int32Array(256);
    for (var i = 0; i < 256; ++i) {
        var c = i, k = 9;
        while (--k)
            c = ((c & 1) && -306674912) ^ (c >>> 1);
        t[i] = c;
    }
    return t;
})()));
// CRC32
var crc = function () {
    var c = -1;
    return {
        p: function (d) {
            // closures have awful performance
            var cr = c;
            for (var i = 0; i < d.length; ++i)
                cr = crct[(cr & 255) ^ d[i]] ^ (cr >>> 8);
            c = cr;
        },
        d: function () { return ~c; }
    };
};
// Adler32
var adler = function () {
    var a = 1, b = 0;
    return {
        p: function (d) {
            // closures have awful performance
            var n = a, m = b;
            var l = d.length | 0;
            for (var i = 0; i != l;) {
                var e = Math.min(i + 2655, l);
                for (; i < e; ++i)
                    m += n += d[i];
                n = (n & 65535) + 15 * (n >> 16), m = (m & 65535) + 15 * (m >> 16);
            }
            a = n, b = m;
        },
        d: function () {
            a %= 65521, b %= 65521;
            return (a & 255) << 24 | (a & 0xFF00) << 8 | (b & 255) << 8 | (b >> 8);
        }
    };
};
;
// deflate with opts
var dopt = function (dat, opt, pre, post, st) {
    if (!st) {
        st = { l: 1 };
        if (opt.dictionary) {
            var dict = opt.dictionary.subarray(-32768);
            var newDat = new u8(dict.length + dat.length);
            newDat.set(dict);
            newDat.set(dat, dict.length);
            dat = newDat;
            st.w = dict.length;
        }
    }
    return dflt(dat, opt.level == null ? 6 : opt.level, opt.mem == null ? (st.l ? Math.ceil(Math.max(8, Math.min(13, Math.log(dat.length))) * 1.5) : 20) : (12 + opt.mem), pre, post, st);
};
// Walmart object spread
var mrg = function (a, b) {
    var o = {};
    for (var k in a)
        o[k] = a[k];
    for (var k in b)
        o[k] = b[k];
    return o;
};
// worker clone
// This is possibly the craziest part of the entire codebase, despite how simple it may seem.
// The only parameter to this function is a closure that returns an array of variables outside of the function scope.
// We're going to try to figure out the variable names used in the closure as strings because that is crucial for workerization.
// We will return an object mapping of true variable name to value (basically, the current scope as a JS object).
// The reason we can't just use the original variable names is minifiers mangling the toplevel scope.
// This took me three weeks to figure out how to do.
var wcln = function (fn, fnStr, td) {
    var dt = fn();
    var st = fn.toString();
    var ks = st.slice(st.indexOf('[') + 1, st.lastIndexOf(']')).replace(/\s+/g, '').split(',');
    for (var i = 0; i < dt.length; ++i) {
        var v = dt[i], k = ks[i];
        if (typeof v == 'function') {
            fnStr += ';' + k + '=';
            var st_1 = v.toString();
            if (v.prototype) {
                // for global objects
                if (st_1.indexOf('[native code]') != -1) {
                    var spInd = st_1.indexOf(' ', 8) + 1;
                    fnStr += st_1.slice(spInd, st_1.indexOf('(', spInd));
                }
                else {
                    fnStr += st_1;
                    for (var t in v.prototype)
                        fnStr += ';' + k + '.prototype.' + t + '=' + v.prototype[t].toString();
                }
            }
            else
                fnStr += st_1;
        }
        else
            td[k] = v;
    }
    return fnStr;
};
var ch = (/* unused pure expression or super */ null && ([]));
// clone bufs
var cbfs = function (v) {
    var tl = [];
    for (var k in v) {
        if (v[k].buffer) {
            tl.push((v[k] = new v[k].constructor(v[k])).buffer);
        }
    }
    return tl;
};
// use a worker to execute code
var wrkr = function (fns, init, id, cb) {
    if (!ch[id]) {
        var fnStr = '', td_1 = {}, m = fns.length - 1;
        for (var i = 0; i < m; ++i)
            fnStr = wcln(fns[i], fnStr, td_1);
        ch[id] = { c: wcln(fns[m], fnStr, td_1), e: td_1 };
    }
    var td = mrg({}, ch[id].e);
    return wk(ch[id].c + ';onmessage=function(e){for(var k in e.data)self[k]=e.data[k];onmessage=' + init.toString() + '}', id, td, cbfs(td), cb);
};
// base async inflate fn
var bInflt = function () { return [u8, u16, i32, fleb, fdeb, clim, fl, fd, flrm, fdrm, rev, ec, hMap, max, bits, bits16, shft, slc, err, inflt, inflateSync, pbf, gopt]; };
var bDflt = function () { return [u8, u16, i32, fleb, fdeb, clim, revfl, revfd, flm, flt, fdm, fdt, rev, deo, et, hMap, wbits, wbits16, hTree, ln, lc, clen, wfblk, wblk, shft, slc, dflt, dopt, deflateSync, pbf]; };
// gzip extra
var gze = function () { return [gzh, gzhl, wbytes, crc, crct]; };
// gunzip extra
var guze = function () { return [gzs, gzl]; };
// zlib extra
var zle = function () { return [zlh, wbytes, adler]; };
// unzlib extra
var zule = function () { return [zls]; };
// post buf
var pbf = function (msg) { return postMessage(msg, [msg.buffer]); };
// get opts
var gopt = function (o) { return o && {
    out: o.size && new u8(o.size),
    dictionary: o.dictionary
}; };
// async helper
var cbify = function (dat, opts, fns, init, id, cb) {
    var w = wrkr(fns, init, id, function (err, dat) {
        w.terminate();
        cb(err, dat);
    });
    w.postMessage([dat, opts], opts.consume ? [dat.buffer] : []);
    return function () { w.terminate(); };
};
// auto stream
var astrm = function (strm) {
    strm.ondata = function (dat, final) { return postMessage([dat, final], [dat.buffer]); };
    return function (ev) {
        if (ev.data[0]) {
            strm.push(ev.data[0], ev.data[1]);
            postMessage([ev.data[0].length]);
        }
        else
            strm.flush(ev.data[1]);
    };
};
// async stream attach
var astrmify = function (fns, strm, opts, init, id, flush, ext) {
    var t;
    var w = wrkr(fns, init, id, function (err, dat) {
        if (err)
            w.terminate(), strm.ondata.call(strm, err);
        else if (!Array.isArray(dat))
            ext(dat);
        else if (dat.length == 1) {
            strm.queuedSize -= dat[0];
            if (strm.ondrain)
                strm.ondrain(dat[0]);
        }
        else {
            if (dat[1])
                w.terminate();
            strm.ondata.call(strm, err, dat[0], dat[1]);
        }
    });
    w.postMessage(opts);
    strm.queuedSize = 0;
    strm.push = function (d, f) {
        if (!strm.ondata)
            err(5);
        if (t)
            strm.ondata(err(4, 0, 1), null, !!f);
        strm.queuedSize += d.length;
        // can fail for cross-realm Uint8Array, but ok - only a small performance penalty
        w.postMessage([d, t = f], d.buffer instanceof ArrayBuffer ? [d.buffer] : []);
    };
    strm.terminate = function () { w.terminate(); };
    if (flush) {
        strm.flush = function (sync) { w.postMessage([0, sync]); };
    }
};
// read 2 bytes
var b2 = function (d, b) { return d[b] | (d[b + 1] << 8); };
// read 4 bytes
var b4 = function (d, b) { return (d[b] | (d[b + 1] << 8) | (d[b + 2] << 16) | (d[b + 3] << 24)) >>> 0; };
// read 8 bytes
var b8 = function (d, b) { return b4(d, b) + (b4(d, b + 4) * 4294967296); };
// write bytes
var wbytes = function (d, b, v) {
    for (; v; ++b)
        d[b] = v, v >>>= 8;
};
// gzip header
var gzh = function (c, o) {
    var fn = o.filename;
    c[0] = 31, c[1] = 139, c[2] = 8, c[8] = o.level < 2 ? 4 : o.level == 9 ? 2 : 0, c[9] = 3; // assume Unix
    if (o.mtime != 0)
        wbytes(c, 4, Math.floor(new Date(o.mtime || Date.now()) / 1000));
    if (fn) {
        c[3] = 8;
        for (var i = 0; i <= fn.length; ++i)
            c[i + 10] = fn.charCodeAt(i);
    }
};
// gzip footer: -8 to -4 = CRC, -4 to -0 is length
// gzip start
var gzs = function (d) {
    if (d[0] != 31 || d[1] != 139 || d[2] != 8)
        err(6, 'invalid gzip data');
    var flg = d[3];
    var st = 10;
    if (flg & 4)
        st += (d[10] | d[11] << 8) + 2;
    for (var zs = (flg >> 3 & 1) + (flg >> 4 & 1); zs > 0; zs -= !d[st++])
        ;
    return st + (flg & 2);
};
// gzip length
var gzl = function (d) {
    var l = d.length;
    return (d[l - 4] | d[l - 3] << 8 | d[l - 2] << 16 | d[l - 1] << 24) >>> 0;
};
// gzip header length
var gzhl = function (o) { return 10 + (o.filename ? o.filename.length + 1 : 0); };
// zlib header
var zlh = function (c, o) {
    var lv = o.level, fl = lv == 0 ? 0 : lv < 6 ? 1 : lv == 9 ? 3 : 2;
    c[0] = 120, c[1] = (fl << 6) | (o.dictionary && 32);
    c[1] |= 31 - ((c[0] << 8) | c[1]) % 31;
    if (o.dictionary) {
        var h = adler();
        h.p(o.dictionary);
        wbytes(c, 2, h.d());
    }
};
// zlib start
var zls = function (d, dict) {
    if ((d[0] & 15) != 8 || (d[0] >> 4) > 7 || ((d[0] << 8 | d[1]) % 31))
        err(6, 'invalid zlib data');
    if ((d[1] >> 5 & 1) == +!dict)
        err(6, 'invalid zlib data: ' + (d[1] & 32 ? 'need' : 'unexpected') + ' dictionary');
    return (d[1] >> 3 & 4) + 2;
};
function StrmOpt(opts, cb) {
    if (typeof opts == 'function')
        cb = opts, opts = {};
    this.ondata = cb;
    return opts;
}
/**
 * Streaming DEFLATE compression
 */
var Deflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Deflate(opts, cb) {
        if (typeof opts == 'function')
            cb = opts, opts = {};
        this.ondata = cb;
        this.o = opts || {};
        this.s = { l: 0, i: 32768, w: 32768, z: 32768 };
        // Buffer length must always be 0 mod 32768 for index calculations to be correct when modifying head and prev
        // 98304 = 32768 (lookback) + 65536 (common chunk size)
        this.b = new u8(98304);
        if (this.o.dictionary) {
            var dict = this.o.dictionary.subarray(-32768);
            this.b.set(dict, 32768 - dict.length);
            this.s.i = 32768 - dict.length;
        }
    }
    Deflate.prototype.p = function (c, f) {
        this.ondata(dopt(c, this.o, 0, 0, this.s), f);
    };
    /**
     * Pushes a chunk to be deflated
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Deflate.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        if (this.s.l)
            err(4);
        var endLen = chunk.length + this.s.z;
        if (endLen > this.b.length) {
            if (endLen > 2 * this.b.length - 32768) {
                var newBuf = new u8(endLen & -32768);
                newBuf.set(this.b.subarray(0, this.s.z));
                this.b = newBuf;
            }
            var split = this.b.length - this.s.z;
            this.b.set(chunk.subarray(0, split), this.s.z);
            this.s.z = this.b.length;
            this.p(this.b, false);
            this.b.set(this.b.subarray(-32768));
            this.b.set(chunk.subarray(split), 32768);
            this.s.z = chunk.length - split + 32768;
            this.s.i = 32766, this.s.w = 32768;
        }
        else {
            this.b.set(chunk, this.s.z);
            this.s.z += chunk.length;
        }
        this.s.l = final & 1;
        if (this.s.z > this.s.w + 8191 || final) {
            this.p(this.b, final || false);
            this.s.w = this.s.i, this.s.i -= 2;
        }
        if (final) {
            // cleanup unneeded buffers/state to reduce memory usage
            this.s = this.o = {};
            this.b = et;
        }
    };
    /**
     * Flushes buffered uncompressed data. Useful to immediately retrieve the
     * deflated output for small inputs.
     * @param sync Whether to flush to a byte boundary. A sync flush takes 4-5
     *             extra bytes, but guarantees all pushed data is immediately
     *             decompressible. A separate DEFLATE stream may be concatenated
     *             with the current output after a sync flush.
     */
    Deflate.prototype.flush = function (sync) {
        if (!this.ondata)
            err(5);
        if (this.s.l)
            err(4);
        this.p(this.b, false);
        this.s.w = this.s.i, this.s.i -= 2;
        // could technically skip writing the type-0 block for (this.s.r & 7) == 0,
        // but the deterministic trailer (00 00 FF FF) is useful in some situations
        if (sync) {
            var c = new u8(6);
            c[0] = this.s.r >> 3;
            // write empty, non-final type-0 block
            var ep = wfblk(c, this.s.r, et);
            this.s.r = 0;
            this.ondata(c.subarray(0, ep >> 3), false);
        }
    };
    return Deflate;
}())));

/**
 * Asynchronous streaming DEFLATE compression
 */
var AsyncDeflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncDeflate(opts, cb) {
        astrmify([
            bDflt,
            function () { return [astrm, Deflate]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Deflate(ev.data);
            onmessage = astrm(strm);
        }, 6, 1);
    }
    return AsyncDeflate;
}())));

function deflate(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bDflt,
    ], function (ev) { return pbf(deflateSync(ev.data[0], ev.data[1])); }, 0, cb);
}
/**
 * Compresses data with DEFLATE without any wrapper
 * @param data The data to compress
 * @param opts The compression options
 * @returns The deflated version of the data
 */
function deflateSync(data, opts) {
    return dopt(data, opts || {}, 0, 0);
}
/**
 * Streaming DEFLATE decompression
 */
var Inflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Inflate(opts, cb) {
        // no StrmOpt here to avoid adding to workerizer
        if (typeof opts == 'function')
            cb = opts, opts = {};
        this.ondata = cb;
        var dict = opts && opts.dictionary && opts.dictionary.subarray(-32768);
        this.s = { i: 0, b: dict ? dict.length : 0 };
        this.o = new u8(32768);
        this.p = new u8(0);
        if (dict)
            this.o.set(dict);
    }
    Inflate.prototype.e = function (c) {
        if (!this.ondata)
            err(5);
        if (this.d)
            err(4);
        if (!this.p.length)
            this.p = c;
        else if (c.length) {
            var n = new u8(this.p.length + c.length);
            n.set(this.p), n.set(c, this.p.length), this.p = n;
        }
    };
    Inflate.prototype.c = function (final) {
        this.s.i = +(this.d = final || false);
        var bts = this.s.b;
        var dt = inflt(this.p, this.s, this.o);
        this.ondata(slc(dt, bts, this.s.b), this.d);
        this.o = slc(dt, this.s.b - 32768), this.s.b = this.o.length;
        this.p = slc(this.p, (this.s.p / 8) | 0), this.s.p &= 7;
    };
    /**
     * Pushes a chunk to be inflated
     * @param chunk The chunk to push
     * @param final Whether this is the final chunk
     */
    Inflate.prototype.push = function (chunk, final) {
        this.e(chunk), this.c(final);
    };
    return Inflate;
}())));

/**
 * Asynchronous streaming DEFLATE decompression
 */
var AsyncInflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncInflate(opts, cb) {
        astrmify([
            bInflt,
            function () { return [astrm, Inflate]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Inflate(ev.data);
            onmessage = astrm(strm);
        }, 7, 0);
    }
    return AsyncInflate;
}())));

function inflate(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bInflt
    ], function (ev) { return pbf(inflateSync(ev.data[0], gopt(ev.data[1]))); }, 1, cb);
}
function inflateSync(data, opts) {
    return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
// before you yell at me for not just using extends, my reason is that TS inheritance is hard to workerize.
/**
 * Streaming GZIP compression
 */
var Gzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Gzip(opts, cb) {
        this.c = crc();
        this.l = 0;
        this.v = 1;
        Deflate.call(this, opts, cb);
    }
    /**
     * Pushes a chunk to be GZIPped
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Gzip.prototype.push = function (chunk, final) {
        this.c.p(chunk);
        this.l += chunk.length;
        Deflate.prototype.push.call(this, chunk, final);
    };
    Gzip.prototype.p = function (c, f) {
        var raw = dopt(c, this.o, this.v && gzhl(this.o), f && 8, this.s);
        if (this.v)
            gzh(raw, this.o), this.v = 0;
        if (f)
            wbytes(raw, raw.length - 8, this.c.d()), wbytes(raw, raw.length - 4, this.l);
        this.ondata(raw, f);
    };
    /**
     * Flushes buffered uncompressed data. Useful to immediately retrieve the
     * GZIPped output for small inputs.
     * @param sync Whether to flush to a byte boundary. A sync flush takes 4-5
     *             extra bytes, but guarantees all pushed data is immediately
     *             decompressible.
     */
    Gzip.prototype.flush = function (sync) {
        Deflate.prototype.flush.call(this, sync);
    };
    return Gzip;
}())));

/**
 * Asynchronous streaming GZIP compression
 */
var AsyncGzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncGzip(opts, cb) {
        astrmify([
            bDflt,
            gze,
            function () { return [astrm, Deflate, Gzip]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Gzip(ev.data);
            onmessage = astrm(strm);
        }, 8, 1);
    }
    return AsyncGzip;
}())));

function gzip(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bDflt,
        gze,
        function () { return [gzipSync]; }
    ], function (ev) { return pbf(gzipSync(ev.data[0], ev.data[1])); }, 2, cb);
}
/**
 * Compresses data with GZIP
 * @param data The data to compress
 * @param opts The compression options
 * @returns The gzipped version of the data
 */
function gzipSync(data, opts) {
    if (!opts)
        opts = {};
    var c = crc(), l = data.length;
    c.p(data);
    var d = dopt(data, opts, gzhl(opts), 8), s = d.length;
    return gzh(d, opts), wbytes(d, s - 8, c.d()), wbytes(d, s - 4, l), d;
}
/**
 * Streaming single or multi-member GZIP decompression
 */
var Gunzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Gunzip(opts, cb) {
        this.v = 1;
        this.r = 0;
        Inflate.call(this, opts, cb);
    }
    /**
     * Pushes a chunk to be GUNZIPped
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Gunzip.prototype.push = function (chunk, final) {
        Inflate.prototype.e.call(this, chunk);
        this.r += chunk.length;
        if (this.v) {
            var p = this.p.subarray(this.v - 1);
            var s = p.length > 3 ? gzs(p) : 4;
            if (s > p.length) {
                if (!final)
                    return;
            }
            else if (this.v > 1 && this.onmember) {
                this.onmember(this.r - p.length);
            }
            this.p = p.subarray(s), this.v = 0;
        }
        // necessary to prevent TS from using the closure value
        // This allows for workerization to function correctly
        Inflate.prototype.c.call(this, 0);
        // process concatenated GZIP
        if (this.s.f && !this.s.l) {
            this.v = shft(this.s.p) + 9;
            this.s = { i: 0 };
            this.o = new u8(0);
            this.push(new u8(0), final);
        }
        else if (final) {
            Inflate.prototype.c.call(this, final);
        }
    };
    return Gunzip;
}())));

/**
 * Asynchronous streaming single or multi-member GZIP decompression
 */
var AsyncGunzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncGunzip(opts, cb) {
        var _this = this;
        astrmify([
            bInflt,
            guze,
            function () { return [astrm, Inflate, Gunzip]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Gunzip(ev.data);
            strm.onmember = function (offset) { return postMessage(offset); };
            onmessage = astrm(strm);
        }, 9, 0, function (offset) { return _this.onmember && _this.onmember(offset); });
    }
    return AsyncGunzip;
}())));

function gunzip(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bInflt,
        guze,
        function () { return [gunzipSync]; }
    ], function (ev) { return pbf(gunzipSync(ev.data[0], ev.data[1])); }, 3, cb);
}
function gunzipSync(data, opts) {
    var st = gzs(data);
    if (st + 8 > data.length)
        err(6, 'invalid gzip data');
    return inflt(data.subarray(st, -8), { i: 2 }, opts && opts.out || new u8(gzl(data)), opts && opts.dictionary);
}
/**
 * Streaming Zlib compression
 */
var Zlib = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Zlib(opts, cb) {
        this.c = adler();
        this.v = 1;
        Deflate.call(this, opts, cb);
    }
    /**
     * Pushes a chunk to be zlibbed
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Zlib.prototype.push = function (chunk, final) {
        this.c.p(chunk);
        Deflate.prototype.push.call(this, chunk, final);
    };
    Zlib.prototype.p = function (c, f) {
        var raw = dopt(c, this.o, this.v && (this.o.dictionary ? 6 : 2), f && 4, this.s);
        if (this.v)
            zlh(raw, this.o), this.v = 0;
        if (f)
            wbytes(raw, raw.length - 4, this.c.d());
        this.ondata(raw, f);
    };
    /**
     * Flushes buffered uncompressed data. Useful to immediately retrieve the
     * zlibbed output for small inputs.
     * @param sync Whether to flush to a byte boundary. A sync flush takes 4-5
     *             extra bytes, but guarantees all pushed data is immediately
     *             decompressible.
     */
    Zlib.prototype.flush = function (sync) {
        Deflate.prototype.flush.call(this, sync);
    };
    return Zlib;
}())));

/**
 * Asynchronous streaming Zlib compression
 */
var AsyncZlib = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncZlib(opts, cb) {
        astrmify([
            bDflt,
            zle,
            function () { return [astrm, Deflate, Zlib]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Zlib(ev.data);
            onmessage = astrm(strm);
        }, 10, 1);
    }
    return AsyncZlib;
}())));

function zlib(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bDflt,
        zle,
        function () { return [zlibSync]; }
    ], function (ev) { return pbf(zlibSync(ev.data[0], ev.data[1])); }, 4, cb);
}
/**
 * Compress data with Zlib
 * @param data The data to compress
 * @param opts The compression options
 * @returns The zlib-compressed version of the data
 */
function zlibSync(data, opts) {
    if (!opts)
        opts = {};
    var a = adler();
    a.p(data);
    var d = dopt(data, opts, opts.dictionary ? 6 : 2, 4);
    return zlh(d, opts), wbytes(d, d.length - 4, a.d()), d;
}
/**
 * Streaming Zlib decompression
 */
var Unzlib = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Unzlib(opts, cb) {
        Inflate.call(this, opts, cb);
        this.v = opts && opts.dictionary ? 2 : 1;
    }
    /**
     * Pushes a chunk to be unzlibbed
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Unzlib.prototype.push = function (chunk, final) {
        Inflate.prototype.e.call(this, chunk);
        if (this.v) {
            if (this.p.length < 6 && !final)
                return;
            this.p = this.p.subarray(zls(this.p, this.v - 1)), this.v = 0;
        }
        if (final) {
            if (this.p.length < 4)
                err(6, 'invalid zlib data');
            this.p = this.p.subarray(0, -4);
        }
        // necessary to prevent TS from using the closure value
        // This allows for workerization to function correctly
        Inflate.prototype.c.call(this, final);
    };
    return Unzlib;
}())));

/**
 * Asynchronous streaming Zlib decompression
 */
var AsyncUnzlib = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncUnzlib(opts, cb) {
        astrmify([
            bInflt,
            zule,
            function () { return [astrm, Inflate, Unzlib]; }
        ], this, StrmOpt.call(this, opts, cb), function (ev) {
            var strm = new Unzlib(ev.data);
            onmessage = astrm(strm);
        }, 11, 0);
    }
    return AsyncUnzlib;
}())));

function unzlib(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return cbify(data, opts, [
        bInflt,
        zule,
        function () { return [unzlibSync]; }
    ], function (ev) { return pbf(unzlibSync(ev.data[0], gopt(ev.data[1]))); }, 5, cb);
}
function unzlibSync(data, opts) {
    return inflt(data.subarray(zls(data, opts && opts.dictionary), -4), { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
// Default algorithm for compression (used because having a known output size allows faster decompression)


/**
 * Streaming GZIP, Zlib, or raw DEFLATE decompression
 */
var Decompress = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function Decompress(opts, cb) {
        this.o = StrmOpt.call(this, opts, cb) || {};
        this.G = Gunzip;
        this.I = Inflate;
        this.Z = Unzlib;
    }
    // init substream
    // overriden by AsyncDecompress
    Decompress.prototype.i = function () {
        var _this = this;
        this.s.ondata = function (dat, final) {
            _this.ondata(dat, final);
        };
    };
    /**
     * Pushes a chunk to be decompressed
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Decompress.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        if (!this.s) {
            if (this.p && this.p.length) {
                var n = new u8(this.p.length + chunk.length);
                n.set(this.p), n.set(chunk, this.p.length);
            }
            else
                this.p = chunk;
            if (this.p.length > 2) {
                this.s = (this.p[0] == 31 && this.p[1] == 139 && this.p[2] == 8)
                    ? new this.G(this.o)
                    : ((this.p[0] & 15) != 8 || (this.p[0] >> 4) > 7 || ((this.p[0] << 8 | this.p[1]) % 31))
                        ? new this.I(this.o)
                        : new this.Z(this.o);
                this.i();
                this.s.push(this.p, final);
                this.p = null;
            }
        }
        else
            this.s.push(chunk, final);
    };
    return Decompress;
}())));

/**
 * Asynchronous streaming GZIP, Zlib, or raw DEFLATE decompression
 */
var AsyncDecompress = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function AsyncDecompress(opts, cb) {
        Decompress.call(this, opts, cb);
        this.queuedSize = 0;
        this.G = AsyncGunzip;
        this.I = AsyncInflate;
        this.Z = AsyncUnzlib;
    }
    AsyncDecompress.prototype.i = function () {
        var _this = this;
        this.s.ondata = function (err, dat, final) {
            _this.ondata(err, dat, final);
        };
        this.s.ondrain = function (size) {
            _this.queuedSize -= size;
            if (_this.ondrain)
                _this.ondrain(size);
        };
    };
    /**
     * Pushes a chunk to be decompressed
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    AsyncDecompress.prototype.push = function (chunk, final) {
        this.queuedSize += chunk.length;
        Decompress.prototype.push.call(this, chunk, final);
    };
    return AsyncDecompress;
}())));

function decompress(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    return (data[0] == 31 && data[1] == 139 && data[2] == 8)
        ? gunzip(data, opts, cb)
        : ((data[0] & 15) != 8 || (data[0] >> 4) > 7 || ((data[0] << 8 | data[1]) % 31))
            ? inflate(data, opts, cb)
            : unzlib(data, opts, cb);
}
/**
 * Expands compressed GZIP, Zlib, or raw DEFLATE data, automatically detecting the format
 * @param data The data to decompress
 * @param opts The decompression options
 * @returns The decompressed version of the data
 */
function decompressSync(data, opts) {
    return (data[0] == 31 && data[1] == 139 && data[2] == 8)
        ? gunzipSync(data, opts)
        : ((data[0] & 15) != 8 || (data[0] >> 4) > 7 || ((data[0] << 8 | data[1]) % 31))
            ? inflateSync(data, opts)
            : unzlibSync(data, opts);
}
// flatten a directory structure
var fltn = function (d, p, t, o) {
    for (var k in d) {
        var val = d[k], n = p + k, op = o;
        if (Array.isArray(val))
            op = mrg(o, val[1]), val = val[0];
        if (ArrayBuffer.isView(val))
            t[n] = [val, op];
        else {
            t[n += '/'] = [new u8(0), op];
            fltn(val, n, t, o);
        }
    }
};
// text encoder
var te = typeof TextEncoder != 'undefined' && /*#__PURE__*/ new TextEncoder();
// text decoder
var td = typeof TextDecoder != 'undefined' && /*#__PURE__*/ new TextDecoder();
// text decoder stream
var tds = 0;
try {
    td.decode(et, { stream: true });
    tds = 1;
}
catch (e) { }
// decode UTF8
var dutf8 = function (d) {
    for (var r = '', i = 0;;) {
        var c = d[i++];
        var eb = (c > 127) + (c > 223) + (c > 239);
        if (i + eb > d.length)
            return { s: r, r: slc(d, i - 1) };
        if (!eb)
            r += String.fromCharCode(c);
        else if (eb == 3) {
            c = ((c & 15) << 18 | (d[i++] & 63) << 12 | (d[i++] & 63) << 6 | (d[i++] & 63)) - 65536,
                r += String.fromCharCode(55296 | (c >> 10), 56320 | (c & 1023));
        }
        else if (eb & 1)
            r += String.fromCharCode((c & 31) << 6 | (d[i++] & 63));
        else
            r += String.fromCharCode((c & 15) << 12 | (d[i++] & 63) << 6 | (d[i++] & 63));
    }
};
/**
 * Streaming UTF-8 decoding
 */
var DecodeUTF8 = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a UTF-8 decoding stream
     * @param cb The callback to call whenever data is decoded
     */
    function DecodeUTF8(cb) {
        this.ondata = cb;
        if (tds)
            this.t = new TextDecoder();
        else
            this.p = et;
    }
    /**
     * Pushes a chunk to be decoded from UTF-8 binary
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    DecodeUTF8.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        final = !!final;
        if (this.t) {
            this.ondata(this.t.decode(chunk, { stream: true }), final);
            if (final) {
                if (this.t.decode().length)
                    err(8);
                this.t = null;
            }
            return;
        }
        if (!this.p)
            err(4);
        var dat = new u8(this.p.length + chunk.length);
        dat.set(this.p);
        dat.set(chunk, this.p.length);
        var _a = dutf8(dat), s = _a.s, r = _a.r;
        if (final) {
            if (r.length)
                err(8);
            this.p = null;
        }
        else
            this.p = r;
        this.ondata(s, final);
    };
    return DecodeUTF8;
}())));

/**
 * Streaming UTF-8 encoding
 */
var EncodeUTF8 = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a UTF-8 decoding stream
     * @param cb The callback to call whenever data is encoded
     */
    function EncodeUTF8(cb) {
        this.ondata = cb;
    }
    /**
     * Pushes a chunk to be encoded to UTF-8
     * @param chunk The string data to push
     * @param final Whether this is the last chunk
     */
    EncodeUTF8.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        if (this.d)
            err(4);
        this.ondata(strToU8(chunk), this.d = final || false);
    };
    return EncodeUTF8;
}())));

/**
 * Converts a string into a Uint8Array for use with compression/decompression methods
 * @param str The string to encode
 * @param latin1 Whether or not to interpret the data as Latin-1. This should
 *               not need to be true unless decoding a binary string.
 * @returns The string encoded in UTF-8/Latin-1 binary
 */
function strToU8(str, latin1) {
    if (latin1) {
        var ar_1 = new u8(str.length);
        for (var i = 0; i < str.length; ++i)
            ar_1[i] = str.charCodeAt(i);
        return ar_1;
    }
    if (te)
        return te.encode(str);
    var l = str.length;
    var ar = new u8(str.length + (str.length >> 1));
    var ai = 0;
    var w = function (v) { ar[ai++] = v; };
    for (var i = 0; i < l; ++i) {
        if (ai + 5 > ar.length) {
            var n = new u8(ai + 8 + ((l - i) << 1));
            n.set(ar);
            ar = n;
        }
        var c = str.charCodeAt(i);
        if (c < 128 || latin1)
            w(c);
        else if (c < 2048)
            w(192 | (c >> 6)), w(128 | (c & 63));
        else if (c > 55295 && c < 57344)
            c = 65536 + (c & 1023 << 10) | (str.charCodeAt(++i) & 1023),
                w(240 | (c >> 18)), w(128 | ((c >> 12) & 63)), w(128 | ((c >> 6) & 63)), w(128 | (c & 63));
        else
            w(224 | (c >> 12)), w(128 | ((c >> 6) & 63)), w(128 | (c & 63));
    }
    return slc(ar, 0, ai);
}
/**
 * Converts a Uint8Array to a string
 * @param dat The data to decode to string
 * @param latin1 Whether or not to interpret the data as Latin-1. This should
 *               not need to be true unless encoding to binary string.
 * @returns The original UTF-8/Latin-1 string
 */
function strFromU8(dat, latin1) {
    if (latin1) {
        var r = '';
        for (var i = 0; i < dat.length; i += 16384)
            r += String.fromCharCode.apply(null, dat.subarray(i, i + 16384));
        return r;
    }
    else if (td) {
        return td.decode(dat);
    }
    else {
        var _a = dutf8(dat), s = _a.s, r = _a.r;
        if (r.length)
            err(8);
        return s;
    }
}
;
// deflate bit flag
var dbf = function (l) { return l == 1 ? 3 : l < 6 ? 2 : l == 9 ? 1 : 0; };
// skip local zip header
var slzh = function (d, b) { return b + 30 + b2(d, b + 26) + b2(d, b + 28); };
// read zip header
var zh = function (d, b, z) {
    var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
    var _a = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a[0], su = _a[1], off = _a[2];
    return [b2(d, b + 10), sc, su, fn, es + efl + b2(d, b + 32), off];
};
// read zip64 header sizes
var z64hs = function (d, b, l, z, sc, su, off) {
    var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
    var nf = nsc + nsu + noff;
    if (z && nf) {
        for (; b + 4 < e; b += 4 + b2(d, b + 2)) {
            if (b2(d, b) == 1) {
                return [
                    nsc ? b8(d, b + 4 + 8 * nsu) : sc,
                    nsu ? b8(d, b + 4) : su,
                    noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
                    1
                ];
            }
        }
        // z == 2 for unknown whether or not zip64
        if (z < 2)
            err(13);
    }
    return [sc, su, off, 0];
};
// extra field length
var exfl = function (ex) {
    var le = 0;
    if (ex) {
        for (var k in ex) {
            var l = ex[k].length;
            if (l > 65535)
                err(9);
            le += l + 4;
        }
    }
    return le;
};
// write zip header
var wzh = function (d, b, f, fn, u, c, ce, co) {
    var fl = fn.length, ex = f.extra, col = co && co.length;
    var exl = exfl(ex);
    wbytes(d, b, ce != null ? 0x2014B50 : 0x4034B50), b += 4;
    if (ce != null)
        d[b++] = 20, d[b++] = f.os;
    d[b] = 20, b += 2; // spec compliance? what's that?
    d[b++] = (f.flag << 1) | (c < 0 && 8), d[b++] = u && 8;
    d[b++] = f.compression & 255, d[b++] = f.compression >> 8;
    var dt = new Date(f.mtime == null ? Date.now() : f.mtime), y = dt.getFullYear() - 1980;
    if (y < 0 || y > 119)
        err(10);
    wbytes(d, b, (y << 25) | ((dt.getMonth() + 1) << 21) | (dt.getDate() << 16) | (dt.getHours() << 11) | (dt.getMinutes() << 5) | (dt.getSeconds() >> 1)), b += 4;
    if (c != -1) {
        wbytes(d, b, f.crc);
        wbytes(d, b + 4, c < 0 ? -c - 2 : c);
        wbytes(d, b + 8, f.size);
    }
    wbytes(d, b + 12, fl);
    wbytes(d, b + 14, exl), b += 16;
    if (ce != null) {
        wbytes(d, b, col);
        wbytes(d, b + 6, f.attrs);
        wbytes(d, b + 10, ce), b += 14;
    }
    d.set(fn, b);
    b += fl;
    if (exl) {
        for (var k in ex) {
            var exf = ex[k], l = exf.length;
            wbytes(d, b, +k);
            wbytes(d, b + 2, l);
            d.set(exf, b + 4), b += 4 + l;
        }
    }
    if (col)
        d.set(co, b), b += col;
    return b;
};
// write zip footer (end of central directory)
var wzf = function (o, b, c, d, e) {
    wbytes(o, b, 0x6054B50); // skip disk
    wbytes(o, b + 8, c);
    wbytes(o, b + 10, c);
    wbytes(o, b + 12, d);
    wbytes(o, b + 16, e);
};
/**
 * A pass-through stream to keep data uncompressed in a ZIP archive.
 */
var ZipPassThrough = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a pass-through stream that can be added to ZIP archives
     * @param filename The filename to associate with this data stream
     */
    function ZipPassThrough(filename) {
        this.filename = filename;
        this.c = crc();
        this.size = 0;
        this.compression = 0;
    }
    /**
     * Processes a chunk and pushes to the output stream. You can override this
     * method in a subclass for custom behavior, but by default this passes
     * the data through. You must call this.ondata(err, chunk, final) at some
     * point in this method.
     * @param chunk The chunk to process
     * @param final Whether this is the last chunk
     */
    ZipPassThrough.prototype.process = function (chunk, final) {
        this.ondata(null, chunk, final);
    };
    /**
     * Pushes a chunk to be added. If you are subclassing this with a custom
     * compression algorithm, note that you must push data from the source
     * file only, pre-compression.
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    ZipPassThrough.prototype.push = function (chunk, final) {
        if (!this.ondata)
            err(5);
        this.c.p(chunk);
        this.size += chunk.length;
        if (final)
            this.crc = this.c.d();
        // we shouldn't really do this cast, but properly handling ArrayBufferLike
        // makes the API unergonomic with Buffer
        this.process(chunk, final || false);
    };
    return ZipPassThrough;
}())));

// I don't extend because TypeScript extension adds 1kB of runtime bloat
/**
 * Streaming DEFLATE compression for ZIP archives. Prefer using AsyncZipDeflate
 * for better performance
 */
var ZipDeflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a DEFLATE stream that can be added to ZIP archives
     * @param filename The filename to associate with this data stream
     * @param opts The compression options
     */
    function ZipDeflate(filename, opts) {
        var _this = this;
        if (!opts)
            opts = {};
        ZipPassThrough.call(this, filename);
        this.d = new Deflate(opts, function (dat, final) {
            _this.ondata(null, dat, final);
        });
        this.compression = 8;
        this.flag = dbf(opts.level);
    }
    ZipDeflate.prototype.process = function (chunk, final) {
        try {
            this.d.push(chunk, final);
        }
        catch (e) {
            this.ondata(e, null, final);
        }
    };
    /**
     * Pushes a chunk to be deflated
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    ZipDeflate.prototype.push = function (chunk, final) {
        ZipPassThrough.prototype.push.call(this, chunk, final);
    };
    return ZipDeflate;
}())));

/**
 * Asynchronous streaming DEFLATE compression for ZIP archives
 */
var AsyncZipDeflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates an asynchronous DEFLATE stream that can be added to ZIP archives
     * @param filename The filename to associate with this data stream
     * @param opts The compression options
     */
    function AsyncZipDeflate(filename, opts) {
        var _this = this;
        if (!opts)
            opts = {};
        ZipPassThrough.call(this, filename);
        this.d = new AsyncDeflate(opts, function (err, dat, final) {
            _this.ondata(err, dat, final);
        });
        this.compression = 8;
        this.flag = dbf(opts.level);
        this.terminate = this.d.terminate;
    }
    AsyncZipDeflate.prototype.process = function (chunk, final) {
        this.d.push(chunk, final);
    };
    /**
     * Pushes a chunk to be deflated
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    AsyncZipDeflate.prototype.push = function (chunk, final) {
        ZipPassThrough.prototype.push.call(this, chunk, final);
    };
    return AsyncZipDeflate;
}())));

// TODO: Better tree shaking
/**
 * A zippable archive to which files can incrementally be added
 */
var Zip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates an empty ZIP archive to which files can be added
     * @param cb The callback to call whenever data for the generated ZIP archive
     *           is available
     */
    function Zip(cb) {
        this.ondata = cb;
        this.u = [];
        this.d = 1;
    }
    /**
     * Adds a file to the ZIP archive
     * @param file The file stream to add
     */
    Zip.prototype.add = function (file) {
        var _this = this;
        if (!this.ondata)
            err(5);
        // finishing or finished
        if (this.d & 2)
            this.ondata(err(4 + (this.d & 1) * 8, 0, 1), null, false);
        else {
            var f = strToU8(file.filename), fl_1 = f.length;
            var com = file.comment, o = com && strToU8(com);
            var u = fl_1 != file.filename.length || (o && (com.length != o.length));
            var hl_1 = fl_1 + exfl(file.extra) + 30;
            if (fl_1 > 65535)
                this.ondata(err(11, 0, 1), null, false);
            var header = new u8(hl_1);
            wzh(header, 0, file, f, u, -1);
            var chks_1 = [header];
            var pAll_1 = function () {
                for (var _i = 0, chks_2 = chks_1; _i < chks_2.length; _i++) {
                    var chk = chks_2[_i];
                    _this.ondata(null, chk, false);
                }
                chks_1 = [];
            };
            var tr_1 = this.d;
            this.d = 0;
            var ind_1 = this.u.length;
            var uf_1 = mrg(file, {
                f: f,
                u: u,
                o: o,
                t: function () {
                    if (file.terminate)
                        file.terminate();
                },
                r: function () {
                    pAll_1();
                    if (tr_1) {
                        var nxt = _this.u[ind_1 + 1];
                        if (nxt)
                            nxt.r();
                        else
                            _this.d = 1;
                    }
                    tr_1 = 1;
                }
            });
            var cl_1 = 0;
            file.ondata = function (err, dat, final) {
                if (err) {
                    _this.ondata(err, dat, final);
                    _this.terminate();
                }
                else {
                    cl_1 += dat.length;
                    chks_1.push(dat);
                    if (final) {
                        var dd = new u8(16);
                        wbytes(dd, 0, 0x8074B50);
                        wbytes(dd, 4, file.crc);
                        wbytes(dd, 8, cl_1);
                        wbytes(dd, 12, file.size);
                        chks_1.push(dd);
                        uf_1.c = cl_1, uf_1.b = hl_1 + cl_1 + 16, uf_1.crc = file.crc, uf_1.size = file.size;
                        if (tr_1)
                            uf_1.r();
                        tr_1 = 1;
                    }
                    else if (tr_1)
                        pAll_1();
                }
            };
            this.u.push(uf_1);
        }
    };
    /**
     * Ends the process of adding files and prepares to emit the final chunks.
     * This *must* be called after adding all desired files for the resulting
     * ZIP file to work properly.
     */
    Zip.prototype.end = function () {
        var _this = this;
        if (this.d & 2) {
            this.ondata(err(4 + (this.d & 1) * 8, 0, 1), null, true);
            return;
        }
        if (this.d)
            this.e();
        else
            this.u.push({
                r: function () {
                    if (!(_this.d & 1))
                        return;
                    _this.u.splice(-1, 1);
                    _this.e();
                },
                t: function () { }
            });
        this.d = 3;
    };
    Zip.prototype.e = function () {
        var bt = 0, l = 0, tl = 0;
        for (var _i = 0, _a = this.u; _i < _a.length; _i++) {
            var f = _a[_i];
            tl += 46 + f.f.length + exfl(f.extra) + (f.o ? f.o.length : 0);
        }
        var out = new u8(tl + 22);
        for (var _b = 0, _c = this.u; _b < _c.length; _b++) {
            var f = _c[_b];
            wzh(out, bt, f, f.f, f.u, -f.c - 2, l, f.o);
            bt += 46 + f.f.length + exfl(f.extra) + (f.o ? f.o.length : 0), l += f.b;
        }
        wzf(out, bt, this.u.length, tl, l);
        this.ondata(null, out, true);
        this.d = 2;
    };
    /**
     * A method to terminate any internal workers used by the stream. Subsequent
     * calls to add() will fail.
     */
    Zip.prototype.terminate = function () {
        for (var _i = 0, _a = this.u; _i < _a.length; _i++) {
            var f = _a[_i];
            f.t();
        }
        this.d = 2;
    };
    return Zip;
}())));

function esm_zip(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    var r = {};
    fltn(data, '', r, opts);
    var k = Object.keys(r);
    var lft = k.length, o = 0, tot = 0;
    var slft = lft, files = new Array(lft);
    var term = [];
    var tAll = function () {
        for (var i = 0; i < term.length; ++i)
            term[i]();
    };
    var cbd = function (a, b) {
        mt(function () { cb(a, b); });
    };
    mt(function () { cbd = cb; });
    var cbf = function () {
        var out = new u8(tot + 22), oe = o, cdl = tot - o;
        tot = 0;
        for (var i = 0; i < slft; ++i) {
            var f = files[i];
            try {
                var l = f.c.length;
                wzh(out, tot, f, f.f, f.u, l);
                var badd = 30 + f.f.length + exfl(f.extra);
                var loc = tot + badd;
                out.set(f.c, loc);
                wzh(out, o, f, f.f, f.u, l, tot, f.m), o += 16 + badd + (f.m ? f.m.length : 0), tot = loc + l;
            }
            catch (e) {
                return cbd(e, null);
            }
        }
        wzf(out, o, files.length, cdl, oe);
        cbd(null, out);
    };
    if (!lft)
        cbf();
    var _loop_1 = function (i) {
        var fn = k[i];
        var _a = r[fn], file = _a[0], p = _a[1];
        var c = crc(), size = file.length;
        c.p(file);
        var f = strToU8(fn), s = f.length;
        var com = p.comment, m = com && strToU8(com), ms = m && m.length;
        var exl = exfl(p.extra);
        var compression = p.level == 0 ? 0 : 8;
        var cbl = function (e, d) {
            if (e) {
                tAll();
                cbd(e, null);
            }
            else {
                var l = d.length;
                files[i] = mrg(p, {
                    size: size,
                    crc: c.d(),
                    c: d,
                    f: f,
                    m: m,
                    u: s != fn.length || (m && (com.length != ms)),
                    compression: compression
                });
                o += 30 + s + exl + l;
                tot += 76 + 2 * (s + exl) + (ms || 0) + l;
                if (!--lft)
                    cbf();
            }
        };
        if (s > 65535)
            cbl(err(11, 0, 1), null);
        if (!compression)
            cbl(null, file);
        else if (size < 160000) {
            try {
                cbl(null, deflateSync(file, p));
            }
            catch (e) {
                cbl(e, null);
            }
        }
        else
            term.push(deflate(file, p, cbl));
    };
    // Cannot use lft because it can decrease
    for (var i = 0; i < slft; ++i) {
        _loop_1(i);
    }
    return tAll;
}
/**
 * Synchronously creates a ZIP file. Prefer using `zip` for better performance
 * with more than one file.
 * @param data The directory structure for the ZIP archive
 * @param opts The main options, merged with per-file options
 * @returns The generated ZIP archive
 */
function zipSync(data, opts) {
    if (!opts)
        opts = {};
    var r = {};
    var files = [];
    fltn(data, '', r, opts);
    var o = 0;
    var tot = 0;
    for (var fn in r) {
        var _a = r[fn], file = _a[0], p = _a[1];
        var compression = p.level == 0 ? 0 : 8;
        var f = strToU8(fn), s = f.length;
        var com = p.comment, m = com && strToU8(com), ms = m && m.length;
        var exl = exfl(p.extra);
        if (s > 65535)
            err(11);
        var d = compression ? deflateSync(file, p) : file, l = d.length;
        var c = crc();
        c.p(file);
        files.push(mrg(p, {
            size: file.length,
            crc: c.d(),
            c: d,
            f: f,
            m: m,
            u: s != fn.length || (m && (com.length != ms)),
            o: o,
            compression: compression
        }));
        o += 30 + s + exl + l;
        tot += 76 + 2 * (s + exl) + (ms || 0) + l;
    }
    var out = new u8(tot + 22), oe = o, cdl = tot - o;
    for (var i = 0; i < files.length; ++i) {
        var f = files[i];
        wzh(out, f.o, f, f.f, f.u, f.c.length);
        var badd = 30 + f.f.length + exfl(f.extra);
        out.set(f.c, f.o + badd);
        wzh(out, o, f, f.f, f.u, f.c.length, f.o, f.m), o += 16 + badd + (f.m ? f.m.length : 0);
    }
    wzf(out, o, files.length, cdl, oe);
    return out;
}
/**
 * Streaming pass-through decompression for ZIP archives
 */
var UnzipPassThrough = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    function UnzipPassThrough() {
    }
    UnzipPassThrough.prototype.push = function (chunk, final) {
        // same as ZipPassThrough: cast to retain Buffer ergonomics
        this.ondata(null, chunk, final);
    };
    UnzipPassThrough.compression = 0;
    return UnzipPassThrough;
}())));

/**
 * Streaming DEFLATE decompression for ZIP archives. Prefer AsyncZipInflate for
 * better performance.
 */
var UnzipInflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a DEFLATE decompression that can be used in ZIP archives
     */
    function UnzipInflate() {
        var _this = this;
        this.i = new Inflate(function (dat, final) {
            _this.ondata(null, dat, final);
        });
    }
    UnzipInflate.prototype.push = function (chunk, final) {
        try {
            this.i.push(chunk, final);
        }
        catch (e) {
            this.ondata(e, null, final);
        }
    };
    UnzipInflate.compression = 8;
    return UnzipInflate;
}())));

/**
 * Asynchronous streaming DEFLATE decompression for ZIP archives
 */
var AsyncUnzipInflate = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a DEFLATE decompression that can be used in ZIP archives
     */
    function AsyncUnzipInflate(_, sz) {
        var _this = this;
        if (sz < 320000) {
            this.i = new Inflate(function (dat, final) {
                _this.ondata(null, dat, final);
            });
        }
        else {
            this.i = new AsyncInflate(function (err, dat, final) {
                _this.ondata(err, dat, final);
            });
            this.terminate = this.i.terminate;
        }
    }
    AsyncUnzipInflate.prototype.push = function (chunk, final) {
        if (this.i.terminate)
            chunk = slc(chunk, 0);
        this.i.push(chunk, final);
    };
    AsyncUnzipInflate.compression = 8;
    return AsyncUnzipInflate;
}())));

/**
 * A ZIP archive decompression stream that emits files as they are discovered
 */
var Unzip = /*#__PURE__*/ ((/* unused pure expression or super */ null && (function () {
    /**
     * Creates a ZIP decompression stream
     * @param cb The callback to call whenever a file in the ZIP archive is found
     */
    function Unzip(cb) {
        this.onfile = cb;
        this.k = [];
        this.o = {
            0: UnzipPassThrough
        };
        this.p = et;
    }
    /**
     * Pushes a chunk to be unzipped
     * @param chunk The chunk to push
     * @param final Whether this is the last chunk
     */
    Unzip.prototype.push = function (chunk, final) {
        var _this = this;
        if (!this.onfile)
            err(5);
        if (!this.p)
            err(4);
        if (this.c > 0) {
            var len = Math.min(this.c, chunk.length);
            var toAdd = chunk.subarray(0, len);
            this.c -= len;
            if (this.d)
                this.d.push(toAdd, !this.c);
            else
                this.k[0].push(toAdd);
            chunk = chunk.subarray(len);
            if (chunk.length)
                return this.push(chunk, final);
        }
        else {
            var f = 0, i = 0, is = void 0, buf = void 0;
            if (!this.p.length)
                buf = chunk;
            else if (!chunk.length)
                buf = this.p;
            else {
                buf = new u8(this.p.length + chunk.length);
                buf.set(this.p), buf.set(chunk, this.p.length);
            }
            var l = buf.length, oc = this.c, add = oc && this.d;
            var _loop_2 = function () {
                var sig = b4(buf, i);
                if (sig == 0x4034B50) {
                    f = 1, is = i;
                    this_1.d = null;
                    this_1.c = 0;
                    var bf = b2(buf, i + 6), cmp_1 = b2(buf, i + 8), u = bf & 2048, dd = bf & 8, fnl = b2(buf, i + 26), es = b2(buf, i + 28);
                    if (l > i + 30 + fnl + es) {
                        var chks_3 = [];
                        this_1.k.unshift(chks_3);
                        f = 2;
                        var lsc = b4(buf, i + 18), lsu = b4(buf, i + 22);
                        var fn_1 = strFromU8(buf.subarray(i + 30, i += 30 + fnl), !u);
                        var _a = z64hs(buf, i, es, 2, lsc, lsu, 0), sc_1 = _a[0], su_1 = _a[1], z64 = _a[3];
                        if (dd)
                            sc_1 = -1 - z64;
                        i += es;
                        this_1.c = sc_1;
                        var d_1;
                        var file_1 = {
                            name: fn_1,
                            compression: cmp_1,
                            start: function () {
                                if (!file_1.ondata)
                                    err(5);
                                if (!sc_1)
                                    file_1.ondata(null, et, true);
                                else {
                                    var ctr = _this.o[cmp_1];
                                    if (!ctr)
                                        file_1.ondata(err(14, 'unknown compression type ' + cmp_1, 1), null, false);
                                    d_1 = sc_1 < 0 ? new ctr(fn_1) : new ctr(fn_1, sc_1, su_1);
                                    d_1.ondata = function (err, dat, final) { file_1.ondata(err, dat, final); };
                                    for (var _i = 0, chks_4 = chks_3; _i < chks_4.length; _i++) {
                                        var dat = chks_4[_i];
                                        d_1.push(dat, false);
                                    }
                                    if (_this.k[0] == chks_3 && _this.c)
                                        _this.d = d_1;
                                    else
                                        d_1.push(et, true);
                                }
                            },
                            terminate: function () {
                                if (d_1 && d_1.terminate)
                                    d_1.terminate();
                            }
                        };
                        if (sc_1 >= 0)
                            file_1.size = sc_1, file_1.originalSize = su_1;
                        this_1.onfile(file_1);
                    }
                    return "break";
                }
                else if (oc) {
                    if (sig == 0x8074B50) {
                        is = i += 12 + (oc == -2 && 8), f = 3, this_1.c = 0;
                        return "break";
                    }
                    else if (sig == 0x2014B50) {
                        is = i -= 4, f = 3, this_1.c = 0;
                        return "break";
                    }
                }
            };
            var this_1 = this;
            for (; i < l - 4; ++i) {
                var state_1 = _loop_2();
                if (state_1 === "break")
                    break;
            }
            this.p = et;
            if (oc < 0) {
                var dat = f ? buf.subarray(0, is - 12 - (oc == -2 && 8) - (b4(buf, is - 16) == 0x8074B50 && 4)) : buf.subarray(0, i);
                if (add)
                    add.push(dat, !!f);
                else
                    this.k[+(f == 2)].push(dat);
            }
            if (f & 2)
                return this.push(buf.subarray(i), final);
            this.p = buf.subarray(i);
        }
        if (final) {
            if (this.c)
                err(13);
            this.p = null;
        }
    };
    /**
     * Registers a decoder with the stream, allowing for files compressed with
     * the compression type provided to be expanded correctly
     * @param decoder The decoder constructor
     */
    Unzip.prototype.register = function (decoder) {
        this.o[decoder.compression] = decoder;
    };
    return Unzip;
}())));

var mt = typeof queueMicrotask == 'function' ? queueMicrotask : typeof setTimeout == 'function' ? setTimeout : function (fn) { fn(); };
function unzip(data, opts, cb) {
    if (!cb)
        cb = opts, opts = {};
    if (typeof cb != 'function')
        err(7);
    var term = [];
    var tAll = function () {
        for (var i = 0; i < term.length; ++i)
            term[i]();
    };
    var files = {};
    var cbd = function (a, b) {
        mt(function () { cb(a, b); });
    };
    mt(function () { cbd = cb; });
    var e = data.length - 22;
    for (; b4(data, e) != 0x6054B50; --e) {
        if (!e || data.length - e > 65558) {
            cbd(err(13, 0, 1), null);
            return tAll;
        }
    }
    ;
    var lft = b2(data, e + 8);
    if (lft) {
        var c = lft;
        var o = b4(data, e + 16);
        var z = b4(data, e - 20) == 0x7064B50;
        if (z) {
            var ze = b4(data, e - 12);
            z = b4(data, ze) == 0x6064B50;
            if (z) {
                c = lft = b4(data, ze + 32);
                o = b4(data, ze + 48);
            }
        }
        var fltr = opts && opts.filter;
        var _loop_3 = function (i) {
            var _a = zh(data, o, z), c_1 = _a[0], sc = _a[1], su = _a[2], fn = _a[3], no = _a[4], off = _a[5], b = slzh(data, off);
            o = no;
            var cbl = function (e, d) {
                if (e) {
                    tAll();
                    cbd(e, null);
                }
                else {
                    if (d)
                        files[fn] = d;
                    if (!--lft)
                        cbd(null, files);
                }
            };
            if (!fltr || fltr({
                name: fn,
                size: sc,
                originalSize: su,
                compression: c_1
            })) {
                if (!c_1)
                    cbl(null, slc(data, b, b + sc));
                else if (c_1 == 8) {
                    var infl = data.subarray(b, b + sc);
                    // Synchronously decompress under 512KB, or barely-compressed data
                    if (su < 524288 || sc > 0.8 * su) {
                        try {
                            cbl(null, inflateSync(infl, { out: new u8(su) }));
                        }
                        catch (e) {
                            cbl(e, null);
                        }
                    }
                    else
                        term.push(inflate(infl, { size: su }, cbl));
                }
                else
                    cbl(err(14, 'unknown compression type ' + c_1, 1), null);
            }
            else
                cbl(null, null);
        };
        for (var i = 0; i < c; ++i) {
            _loop_3(i);
        }
    }
    else
        cbd(null, {});
    return tAll;
}
/**
 * Synchronously decompresses a ZIP archive. Prefer using `unzip` for better
 * performance with more than one file.
 * @param data The raw compressed ZIP file
 * @param opts The ZIP extraction options
 * @returns The decompressed files
 */
function unzipSync(data, opts) {
    var files = {};
    var e = data.length - 22;
    for (; b4(data, e) != 0x6054B50; --e) {
        if (!e || data.length - e > 65558)
            err(13);
    }
    ;
    var c = b2(data, e + 8);
    if (!c)
        return {};
    var o = b4(data, e + 16);
    var z = b4(data, e - 20) == 0x7064B50;
    if (z) {
        var ze = b4(data, e - 12);
        z = b4(data, ze) == 0x6064B50;
        if (z) {
            c = b4(data, ze + 32);
            o = b4(data, ze + 48);
        }
    }
    var fltr = opts && opts.filter;
    for (var i = 0; i < c; ++i) {
        var _a = zh(data, o, z), c_2 = _a[0], sc = _a[1], su = _a[2], fn = _a[3], no = _a[4], off = _a[5], b = slzh(data, off);
        o = no;
        if (!fltr || fltr({
            name: fn,
            size: sc,
            originalSize: su,
            compression: c_2
        })) {
            if (!c_2)
                files[fn] = slc(data, b, b + sc);
            else if (c_2 == 8)
                files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
            else
                err(14, 'unknown compression type ' + c_2);
        }
    }
    return files;
}

;// CONCATENATED MODULE: ./src/validate/npy.ts

const MAGIC = '\x93NUMPY';
/** Reads one value of each numpy type; `u1` and the like after the byte order. */
const readers = {
    f2: (view, offset, little) => halfToNumber(view.getUint16(offset, little)),
    f4: (view, offset, little) => view.getFloat32(offset, little),
    f8: (view, offset, little) => view.getFloat64(offset, little),
    i1: (view, offset) => view.getInt8(offset),
    i2: (view, offset, little) => view.getInt16(offset, little),
    i4: (view, offset, little) => view.getInt32(offset, little),
    i8: (view, offset, little) => Number(view.getBigInt64(offset, little)),
    u1: (view, offset) => view.getUint8(offset),
    u2: (view, offset, little) => view.getUint16(offset, little),
    u4: (view, offset, little) => view.getUint32(offset, little),
    u8: (view, offset, little) => Number(view.getBigUint64(offset, little)),
    b1: (view, offset) => (view.getUint8(offset) === 0 ? 0 : 1),
};
/** Reads an array that `numpy.save` wrote (format 1 to 3). Throws Error with one clause that says what is wrong. */
function parseNpy(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.byteLength < 12 || latin1(bytes.subarray(0, 6)) !== MAGIC)
        throw new Error('it is not a .npy file');
    const wide = view.getUint8(6) >= 2;
    const headerStart = wide ? 12 : 10;
    const dataStart = headerStart + (wide ? view.getUint32(8, true) : view.getUint16(8, true));
    const { descr, fortran, shape } = parseHeader(latin1(bytes.subarray(headerStart, dataStart)));
    const [, order, type = ''] = /^([<>|=]?)([a-z]\d)$/.exec(descr) ?? [];
    const read = readers[type];
    if (read === undefined)
        throw new Error(`its data type ${JSON.stringify(descr)} is not a number type`);
    const size = sizeOf(shape);
    const width = Number(type.slice(1));
    if (bytes.byteLength - dataStart !== size * width) {
        throw new Error(`its shape [${shape}] needs ${size * width} bytes of values, but it holds ${bytes.byteLength - dataStart}`);
    }
    const values = new Float64Array(size);
    for (let i = 0; i < size; i++)
        values[i] = read(view, dataStart + i * width, order !== '>');
    return { shape, values: fortran ? toRowMajor(values, shape) : values };
}
// The header is a Python literal with these three keys, e.g. {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }
function parseHeader(header) {
    const descr = /'descr'\s*:\s*'([^']*)'/.exec(header)?.[1];
    const fortran = /'fortran_order'\s*:\s*(True|False)/.exec(header)?.[1];
    const shape = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(header)?.[1];
    if (fortran === undefined || shape === undefined)
        throw new Error('its header is damaged');
    if (descr === undefined)
        throw new Error('it holds records instead of numbers');
    const dimensions = shape
        .split(',')
        .map(part => part.trim().replace('L', ''))
        .filter(part => part !== '')
        .map(Number);
    if (!Number.isSafeInteger(sizeOf(dimensions)))
        throw new Error('its shape is too large');
    return { descr, fortran: fortran === 'True', shape: dimensions };
}
/** Values stored first axis fastest, in the order last axis fastest. */
function toRowMajor(values, shape) {
    const ordered = new Float64Array(values.length);
    const strides = shape.map((_, axis) => sizeOf(shape.slice(0, axis)));
    const position = shape.map(() => 0);
    for (let i = 0; i < values.length; i++) {
        ordered[i] = values[position.reduce((sum, index, axis) => sum + index * (strides[axis] ?? 0), 0)] ?? Number.NaN;
        for (let axis = shape.length - 1; axis >= 0; axis--) {
            const next = (position[axis] ?? 0) + 1;
            position[axis] = next === shape[axis] ? 0 : next;
            if (position[axis] !== 0)
                break;
        }
    }
    return ordered;
}
function halfToNumber(bits) {
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 0x1f;
    const fraction = bits & 0x3ff;
    if (exponent === 0)
        return sign * fraction * 2 ** -24;
    if (exponent === 0x1f)
        return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
// TextDecoder's latin1 is windows-1252, in which the first byte of the magic is a quotation mark (on Node 24 and in browsers).
const latin1 = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

;// CONCATENATED MODULE: ./src/validate/samples.ts






/** Largest samples file, and largest sum of its arrays, in bytes. */
const LARGEST = 256 * 2 ** 20;
/** Rank of the largest tensors of TensorFlow.js, and some room. */
const MOST_AXES = 8;
const suffixes = ['.samples.json', '.samples.npz', '.samples.npy'];
/** The samples file that lies beside a model: `<model without its suffix>.samples.json`, `.npz` or `.npy`. */
async function findSamples(modelFile) {
    const stem = modelFile.replace(/\.(h5|hdf5|keras)$/i, '');
    for (const suffix of suffixes) {
        const found = await (0,promises_namespaceObject.lstat)(stem + suffix).catch(() => null);
        // A symbolic link beside a model is not followed, as models themselves are not.
        if (found?.isFile())
            return stem + suffix;
    }
    return undefined;
}
/** Reads a samples file by its suffix; docs/validation.md describes the forms. Throws ConversionError `validate/invalid-samples`. */
async function readSamples(path) {
    const file = (0,external_node_path_namespaceObject.basename)(path);
    const bytes = await readBounded(path, file);
    if (/\.npy$/i.test(path))
        return { file, inputs: { by: 'order', arrays: [readNpy(bytes, file, '')] } };
    if (/\.npz$/i.test(path))
        return readNpz(bytes, file);
    if (/\.json$/i.test(path))
        return readJson(bytes, file);
    return samples_invalid(file, 'its suffix is none of .json, .npz and .npy');
}
async function readBounded(path, file) {
    const handle = await (0,promises_namespaceObject.open)(path).catch(() => samples_invalid(file, 'it cannot be opened'));
    try {
        const stat = await handle.stat();
        if (!stat.isFile())
            return samples_invalid(file, 'it is not a regular file');
        if (stat.size > LARGEST)
            return samples_invalid(file, `it has ${stat.size} bytes, and ${LARGEST} are allowed`);
        return await handle.readFile();
    }
    finally {
        await handle.close();
    }
}
function samples_invalid(file, clause) {
    return diagnostic_refuse('validate/invalid-samples', `The samples file ${display_display(file)} cannot be used: ${clause}.`);
}
function readNpy(bytes, file, key) {
    try {
        return parseNpy(bytes);
    }
    catch (error) {
        const where = key === '' ? '' : `"${display_display(key)}": `;
        return samples_invalid(file, where + (error instanceof Error ? error.message : 'it cannot be read'));
    }
}
/**
 * Arrays whose name is `outputs/<name>` or `output_<number>` are Keras's outputs, all others inputs. Names that are
 * all `input_<number>` (or numpy's own `arr_<number>`) count from 0 and go by order unless the model has those names.
 */
function readNpz(bytes, file) {
    let entries;
    let total = 0;
    try {
        entries = unzipSync(bytes, {
            filter({ name, originalSize }) {
                total += originalSize;
                return name.endsWith('.npy') && total <= LARGEST;
            },
        });
    }
    catch {
        return samples_invalid(file, 'it is not a .npz file');
    }
    if (total > LARGEST)
        return samples_invalid(file, `its arrays have ${total} bytes, and ${LARGEST} are allowed`);
    const inputs = new Map();
    const outputs = new Map();
    for (const [entry, content] of Object.entries(entries)) {
        const key = entry.slice(0, -'.npy'.length);
        const array = readNpy(content, file, key);
        if (key.startsWith('outputs/'))
            outputs.set(key.slice('outputs/'.length), array);
        else if (/^output_\d+$/.test(key))
            outputs.set(key, array);
        else
            inputs.set(key.replace(/^inputs\//, ''), array);
    }
    if (inputs.size === 0)
        return samples_invalid(file, 'it holds no input');
    return {
        file,
        inputs: { by: 'name', arrays: inputs },
        ...(outputs.size === 0 ? {} : { outputs: { by: 'name', arrays: outputs } }),
    };
}
function readJson(bytes, file) {
    let content;
    try {
        content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return samples_invalid(file, 'it is not JSON (NaN and Infinity are none either; use .npz for them)');
    }
    if (typeof content !== 'object' || content === null || !('inputs' in content)) {
        return samples_invalid(file, 'it has no "inputs"');
    }
    const outputs = 'outputs' in content ? content.outputs : undefined;
    return {
        file,
        inputs: arraysOf(content.inputs, file, 'inputs'),
        ...(outputs === undefined || outputs === null ? {} : { outputs: arraysOf(outputs, file, 'outputs') }),
    };
}
function arraysOf(value, file, key) {
    if (Array.isArray(value))
        return { by: 'order', arrays: value.map((array, i) => flatten(array, file, `${key}/${i}`)) };
    if (typeof value !== 'object' || value === null)
        return samples_invalid(file, `"${key}" is neither an object nor an array`);
    const arrays = Object.entries(value).map(([name, array]) => [name, flatten(array, file, `${key}/${name}`)]);
    return { by: 'name', arrays: new Map(arrays) };
}
/** A nested list as shape and values; every list of one depth must have the same length. */
function flatten(nested, file, key) {
    const shape = [];
    for (let level = nested; Array.isArray(level); level = level[0])
        shape.push(level.length);
    if (shape.length > MOST_AXES)
        return samples_invalid(file, `"${display_display(key)}" is nested more than ${MOST_AXES} deep`);
    const values = [];
    const collect = (value, depth) => {
        if (depth === shape.length) {
            if (typeof value !== 'number' && typeof value !== 'boolean')
                samples_invalid(file, `"${display_display(key)}" holds something that is no number`);
            values.push(Number(value));
        }
        else if (Array.isArray(value) && value.length === shape[depth])
            for (const part of value)
                collect(part, depth + 1);
        else
            samples_invalid(file, `"${display_display(key)}" is ragged: a list at depth ${depth} does not have ${shape[depth]} entries`);
    };
    collect(nested, 0);
    return { shape, values: Float64Array.from(values) };
}

;// CONCATENATED MODULE: ./src/validate/validate.ts



/** Memory of the process that runs TensorFlow.js, in MiB. */
const memoryMiB = 2048;
/**
 * Puts a bundle to the proof up to `level`, integrity first; `auto` goes as far as a level exists. The report's
 * `level` is the one that was reached and passed, and its diagnostics say what was not.
 */
async function validateBundle(request) {
    const { bundle, model, level } = request;
    if (level === 'none')
        return { level: 'none', weightsCompared: 0, predictions: [], diagnostics: [] };
    const integrity = await validateIntegrity(bundle, model, request.read, request.signal);
    const failed = integrity.diagnostics.some(({ severity }) => severity === 'error');
    if (failed || level === 'integrity')
        return { ...integrity, level: failed ? 'none' : 'integrity', predictions: [] };
    const samplesFile = request.samples ?? (await findSamples(request.modelFile));
    const samples = samplesFile === undefined ? undefined : await readSamples(samplesFile);
    const predicted = await validatePredictions({
        directory: bundle.directory,
        model,
        kerasModel: request.kerasModel,
        quantized: request.encode.quantize.length > 0,
        samples,
        timeoutMs: request.timeoutMs,
        memoryMiB,
        signal: request.signal,
    });
    return {
        level: predicted.predictions.length > 0 && predicted.passed ? 'predict' : 'integrity',
        weightsCompared: integrity.weightsCompared,
        predictions: predicted.predictions,
        ...(samplesFile === undefined ? {} : { samples: samplesFile }),
        diagnostics: [...integrity.diagnostics, ...predicted.diagnostics],
    };
}

;// CONCATENATED MODULE: ./src/pipeline.ts
















/**
 * Runs the stages (discover, describe, lower, encode, validate, put in place) for every model that `models` matches.
 * What is wrong with one model stands in its `ModelReport` and leaves no output of it; the others go on.
 * Throws `ConversionError` when the run as a whole cannot be: an option that is out of range, an architecture file
 * that cannot be read, two models for one directory.
 */
async function convert(options) {
    const settings = await settle(options);
    settings.signal?.throwIfAborted();
    const found = await discover(options.models, {
        cwd: settings.cwd,
        requireMatch: options.requireMatch ?? true,
    });
    const directories = options.flat
        ? flatDirectory(found.models, external_node_path_default().resolve(settings.cwd, options.outputDir))
        : assignOutputDirs(found.models, external_node_path_default().resolve(settings.cwd, options.outputDir), settings.cwd);
    const lost = found.diagnostics.map(finding => lostFile(finding));
    const models = await convertAll(found.models, directories, options.concurrency, settings);
    return { schemaVersion: 1, tool: { name: 'keras-to-tfjs', version: version }, models: [...lost, ...models] };
}
async function settle(options) {
    const cwd = external_node_path_default().resolve(options.cwd ?? '.');
    const shardSizeBytes = options.shardSizeBytes ?? 4194304;
    if (!Number.isSafeInteger(shardSizeBytes) || shardSizeBytes < 1)
        diagnostic_refuse('option/invalid', `The shard size must be a positive whole number of bytes, not ${String(shardSizeBytes)}.`);
    const { concurrency } = options;
    if (concurrency !== undefined && (!Number.isSafeInteger(concurrency) || concurrency < 1))
        diagnostic_refuse('option/invalid', `The concurrency must be a positive whole number, not ${String(concurrency)}.`);
    return {
        encode: {
            quantize: options.quantize ?? [],
            quantizationRounding: options.quantizationRounding ?? 'numpy2',
            shardSizeBytes,
            splitByLayer: options.splitByLayer ?? false,
            metadata: options.metadata ?? {},
        },
        cwd,
        architecture: options.architecture === undefined ? undefined : await readArchitecture(cwd, options.architecture),
        validate: options.validate ?? 'auto',
        samples: options.samples === undefined ? undefined : external_node_path_default().resolve(cwd, options.samples),
        limits: options.limits ?? {},
        validateTimeoutMs: options.validateTimeoutMs ?? 120_000,
        signal: options.signal,
        report: options.onProgress ?? (() => { }),
    };
}
/** Text of the architecture file, which the reader parses under its own limits. */
async function readArchitecture(cwd, file) {
    try {
        return await (0,promises_namespaceObject.readFile)(external_node_path_default().resolve(cwd, file), 'utf8');
    }
    catch (cause) {
        const finding = diagnostic('file/not-found', `The architecture file ${display_display(file)} cannot be read.`, { file });
        throw new ConversionError(finding, { cause });
    }
}
function flatDirectory(models, outputDir) {
    if (models.length > 1)
        diagnostic_refuse('output/collision', `${models.length} models cannot be written straight into one directory.`);
    return models.map(() => outputDir);
}
async function convertAll(models, directories, concurrency, settings) {
    const reports = new Array(models.length);
    const cages = new CageQueue(models, settings.limits);
    const onAbort = () => void cages.close();
    settings.signal?.addEventListener('abort', onAbort, { once: true });
    let next = 0;
    const work = async () => {
        for (let index = next++; index < models.length; index = next++) {
            settings.signal?.throwIfAborted();
            const file = models[index];
            const directory = directories[index];
            if (file === undefined || directory === undefined)
                continue;
            settings.report({ kind: 'start', file: file.file, index, total: models.length });
            const model = await convertModel(file, directory, () => cages.take(index), settings);
            reports[index] = model;
            settings.report({ kind: 'end', file: file.file, model });
        }
    };
    try {
        const workers = Math.min(models.length, concurrency ?? Math.min((0,external_node_os_namespaceObject.availableParallelism)(), 4));
        const ended = await Promise.allSettled(Array.from({ length: workers }, work));
        settings.signal?.throwIfAborted();
        for (const end of ended)
            if (end.status === 'rejected')
                throw end.reason;
        return reports;
    }
    finally {
        settings.signal?.removeEventListener('abort', onAbort);
        await cages.close();
    }
}
/** Starts the reader of the next model while the current one works: process start must not dominate small models. */
class CageQueue {
    #opening = new Map();
    #models;
    #limits;
    #closed = false;
    constructor(models, limits) {
        this.#models = models;
        this.#limits = limits;
    }
    take(index) {
        const cage = this.#open(index);
        const following = this.#models.findIndex((file, other) => other > index && needsReader(file) && !this.#opening.has(other));
        if (following >= 0)
            this.#open(following).catch(() => { });
        return cage;
    }
    async close() {
        this.#closed = true;
        for (const opening of this.#opening.values())
            await opening.then(cage => cage.close()).catch(() => { });
    }
    #open(index) {
        const file = this.#models[index];
        if (file === undefined || this.#closed)
            return Promise.reject(new ConversionError(diagnostic('cancelled', 'The run was cancelled.')));
        const opening = this.#opening.get(index) ?? openCage(file.path, this.#limits);
        this.#opening.set(index, opening);
        return opening;
    }
}
const needsReader = (file) => file.kind === 'hdf5';
async function convertModel(file, directory, openReader, settings) {
    const started = performance.now();
    const findings = { sha256: null, model: null, tfjs: null, validation: null, diagnostics: [] };
    const end = (status, bundle) => modelReport(file, status, bundle === null ? null : directory, bundle, findings, settings.cwd, started);
    try {
        refuseForeignKinds(file);
        const cage = await openReader();
        try {
            const bundle = await convertInCage(file, directory, cage, findings, settings);
            return end(statusOf(findings, bundle), bundle);
        }
        finally {
            await cage.close();
        }
    }
    catch (error) {
        settings.signal?.throwIfAborted();
        findings.diagnostics.push(asDiagnostic(error, file));
        return end(findings.diagnostics.some(isFailure) ? 'failed' : statusOf(findings, null), null);
    }
}
/** Null when a finding stands in the way; the findings say which. */
async function convertInCage(file, directory, cage, findings, settings) {
    settings.report({ kind: 'stage', file: file.file, stage: 'describe' });
    const digest = sha256Of(file.path);
    digest.catch(() => { });
    const { architecture } = settings;
    const description = await cage.describe(architecture === undefined ? {} : { architecture });
    findings.sha256 = await digest;
    findings.model = description.model;
    findings.diagnostics.push(...description.diagnostics.map(finding => inFile(finding, file)));
    if (description.model === null || findings.diagnostics.some(isError))
        return null;
    const lowered = lower(description.model);
    findings.diagnostics.push(...lowered.diagnostics.map(finding => inFile(finding, file)));
    if (lowered.model === null || findings.diagnostics.some(isError))
        return null;
    findings.tfjs = lowered.model;
    return encodeAndProve(file, directory, cage, description.model, lowered.model, findings, settings);
}
async function encodeAndProve(file, directory, cage, kerasModel, model, findings, settings) {
    const { signal } = settings;
    const read = (variable, first, count) => cage.read(variable.id, first, count);
    settings.report({ kind: 'stage', file: file.file, stage: 'encode' });
    const staging = await stageBundle(directory);
    try {
        const written = await writeBundle(model, read, staging.directory, settings.encode, {
            ...(signal === undefined ? {} : { signal }),
            onBytes: (layer, done, total) => settings.report({ kind: 'bytes', file: file.file, layer, done, total }),
        });
        findings.diagnostics.push(...written.diagnostics.map(finding => inFile(finding, file)));
        settings.report({ kind: 'stage', file: file.file, stage: 'validate' });
        findings.validation = await validateBundle({
            bundle: written.bundle,
            model,
            kerasModel,
            read,
            modelFile: file.path,
            level: settings.validate,
            encode: settings.encode,
            samples: settings.samples,
            timeoutMs: settings.validateTimeoutMs,
            signal,
        });
        findings.diagnostics.push(...findings.validation.diagnostics.map(finding => inFile(finding, file)));
        if (findings.diagnostics.some(isError)) {
            await discardStaging(staging);
            return null;
        }
        settings.report({ kind: 'stage', file: file.file, stage: 'write' });
        signal?.throwIfAborted();
        await putInPlace(staging);
        return { ...written.bundle, directory };
    }
    catch (error) {
        await discard(staging);
        throw error;
    }
}
/** The error that led here must not be hidden by one of the clean-up. */
async function discard(staging) {
    await discardStaging(staging).catch(() => { });
}
/** Throws the finding about a file that is no HDF5 file; what it is instead is known from its first bytes. */
function refuseForeignKinds(file) {
    const name = display_display(file.file);
    const subject = { file: file.file };
    if (file.kind === 'git-lfs-pointer')
        diagnostic_refuse('file/git-lfs-pointer', `${name} is a Git LFS pointer, not the model itself.`, subject);
    if (file.kind === 'keras-archive')
        diagnostic_refuse('keras/archive', `${name} is a .keras archive, which this version does not convert yet.`, subject);
    if (file.kind === 'other') {
        if (file.named)
            diagnostic_refuse('file/not-hdf5', `${name} is not an HDF5 file.`, subject);
        diagnostic_refuse('file/not-a-model', `${name} is not an HDF5 file, so it was left out.`, subject);
    }
}
/** A finding about a file that is no model is an error when the user named that very file. */
function inFile(finding, file) {
    const severity = finding.code === 'file/not-a-model' && file.named ? 'error' : finding.severity;
    return { ...finding, severity, subject: { file: file.file, ...finding.subject } };
}
function asDiagnostic(error, file) {
    if (error instanceof ConversionError)
        return inFile(error.diagnostic, file);
    const text = error instanceof Error ? error.message : String(error);
    const system = error instanceof Error && 'syscall' in error;
    const finding = system
        ? diagnostic('output/not-writable', `${display_display(file.file)} could not be converted: ${display_display(text)}.`)
        : diagnostic('internal/error', `${display_display(file.file)} could not be converted: ${display_display(text)}.`);
    return inFile(finding, file);
}
const isError = (finding) => finding.severity === 'error';
/** Findings about the way, not about the model. */
const isFailure = ({ code }) => /^(validate|output|internal|cancelled|reader\/timeout)/.test(code);
function statusOf(findings, bundle) {
    if (bundle !== null)
        return 'converted';
    const errors = findings.diagnostics.filter(isError);
    if (errors.length === 0)
        return 'skipped';
    return errors.every(isFailure) ? 'failed' : 'refused';
}
function lostFile(finding) {
    const findings = { sha256: null, model: null, tfjs: null, validation: null, diagnostics: [finding] };
    const file = { file: finding.subject.file ?? '', path: '', named: true, kind: 'other', size: 0 };
    return modelReport(file, statusOf(findings, null), null, null, findings, '', performance.now());
}
function modelReport(file, status, directory, bundle, findings, cwd, started) {
    const { sha256, model, tfjs, validation, diagnostics } = findings;
    return {
        file: file.file,
        status,
        outputDir: directory === null ? null : relativeTo(cwd, directory),
        sha256,
        kerasVersion: model?.kerasVersion ?? null,
        parameters: (tfjs?.weights ?? model?.variables ?? []).reduce((sum, { shape }) => sum + valuesIn(shape), 0),
        bytes: bundle?.files.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0,
        inputs: tfjs?.inputs ?? [],
        outputs: tfjs?.outputs ?? [],
        files: bundle?.files ?? [],
        renamed: tfjs?.renamed ?? {},
        validation,
        diagnostics,
        milliseconds: Math.round(performance.now() - started),
    };
}
/** Relative with `/` where the directory lies below `cwd`, else absolute. */
function relativeTo(cwd, directory) {
    const relative = external_node_path_default().relative(cwd, directory);
    const inside = !external_node_path_default().isAbsolute(relative) && relative.split((external_node_path_default()).sep)[0] !== '..';
    return (inside ? relative || '.' : directory).split((external_node_path_default()).sep).join('/');
}
async function sha256Of(file) {
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_namespaceObject.createReadStream)(file, { highWaterMark: 1 << 20 }))
        hash.update(chunk);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./src/inspect.ts











/**
 * Says what is in one model file, without converting it: Keras version, layers with shapes and sizes, inputs and
 * outputs, and every finding that a conversion would report about the model. Throws `ConversionError` when the file
 * cannot be read at all.
 */
async function inspect(file, options = {}) {
    const cwd = external_node_path_default().resolve(options.cwd ?? '.');
    const architecture = options.architecture === undefined ? undefined : await readArchitecture(cwd, options.architecture);
    const { path: absolute } = await findModel(file, cwd);
    const cage = await openCage(absolute, options.limits ?? {});
    try {
        const { model, diagnostics } = await cage.describe(architecture === undefined ? {} : { architecture });
        if (model === null) {
            const [first] = diagnostics;
            if (first !== undefined)
                throw new ConversionError({ ...first, severity: 'error', subject: { file, ...first.subject } });
            throw new Error('the reader gave neither a model nor a reason');
        }
        const lowered = lower(model);
        const findings = [...diagnostics, ...lowered.diagnostics];
        return {
            ...describeModel(file, model),
            inputs: lowered.model?.inputs ?? [],
            outputs: lowered.model?.outputs ?? [],
            diagnostics: findings.map(finding => ({ ...finding, subject: { file, ...finding.subject } })),
        };
    }
    finally {
        await cage.close();
    }
}
/** The one file that `file` names, if it can hold a model. */
async function findModel(file, cwd) {
    const { models, diagnostics } = await discover([file], { cwd });
    const [found, ...more] = models;
    if (diagnostics[0] !== undefined)
        throw new ConversionError(diagnostics[0]);
    if (found === undefined || more.length > 0) {
        diagnostic_refuse('file/not-regular', `${display_display(file)} stands for ${models.length} files, not for one model.`, { file });
    }
    refuseForeignKinds({ ...found, named: true });
    return found;
}
function describeModel(file, model) {
    const { container, kerasVersion, backend, variables } = model;
    const parameters = variables.reduce((sum, { shape }) => sum + valuesIn(shape), 0);
    const bytes = variables.reduce((sum, { shape, dtype }) => sum + valuesIn(shape) * bytesOf[dtype], 0);
    return {
        file,
        container,
        kerasVersion,
        backend,
        layers: layersOf(model.network, shapesOf(model), ''),
        parameters,
        bytes,
    };
}
function shapesOf({ network, saved }) {
    const { config } = saved.modelConfig;
    const built = typeof config === 'object' && config !== null && !Array.isArray(config) ? builtShape(config) : null;
    return inferShapes(network, null, built);
}
function layersOf(network, shapes, prefix) {
    return network.layers.flatMap(layer => {
        const name = `${prefix}${layer.name}`;
        const own = ownVariables(layer);
        const row = {
            name,
            className: layer.className,
            outputShape: shapes?.tensors.get(tensorKey({ layer: layer.name, node: 0, tensor: 0 }))?.shape ?? null,
            parameters: own.reduce((sum, { shape }) => sum + valuesIn(shape), 0),
            bytes: own.reduce((sum, { shape, dtype }) => sum + valuesIn(shape) * bytesOf[dtype], 0),
            dtypes: [...new Set(own.map(({ dtype }) => dtype))],
            connectedTo: [...new Set(layer.calls.flatMap(({ inputs }) => inputs.map(input => `${prefix}${input.layer}`)))],
        };
        return layer.network === undefined
            ? [row]
            : [row, ...layersOf(layer.network, shapes?.nested.get(`0:${layer.name}`), `${name}/`)];
    });
}
/** A wrapper's variables are those of the layers that it holds. */
const ownVariables = (layer) => [
    ...layer.variables,
    ...Object.values(layer.wrapped).flatMap(ownVariables),
];

;// CONCATENATED MODULE: ./src/index.ts





var __webpack_exports__ConversionError = __webpack_exports__.zx;
var __webpack_exports__convert = __webpack_exports__.C6;
var __webpack_exports__inspect = __webpack_exports__.Nn;
var __webpack_exports__version = __webpack_exports__.rE;
export { __webpack_exports__ConversionError as ConversionError, __webpack_exports__convert as convert, __webpack_exports__inspect as inspect, __webpack_exports__version as version };
