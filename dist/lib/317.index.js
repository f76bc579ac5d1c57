export const id = 317;
export const ids = [317];
export const modules = {

/***/ 2317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openCommit: () => (/* binding */ openCommit)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/assess.ts + 90 modules
var assess = __webpack_require__(9602);
// EXTERNAL MODULE: ./src/compare/budgets.ts
var compare_budgets = __webpack_require__(4609);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./src/compare/git.ts



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
        await this.#run(['cat-file', 'blob', id], stdout => (0,external_node_stream_promises_.pipeline)(stdout, (0,external_node_fs_.createWriteStream)(file, { flags: 'wx' })));
    }
    async #run(args, take) {
        const child = (0,external_node_child_process_.spawn)('git', args, {
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

// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
;// CONCATENATED MODULE: ./src/compare/git-commit.ts



const fullId = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * The id of the commit that `name` stands for. What a shallow clone lacks is fetched from `origin`. Throws
 * `ConversionError` (`option/invalid`) for a name that Git would take for something else.
 */
async function findCommit(git, name) {
    // A leading dash would be an option, a colon a path inside a commit or a pair of names.
    if (name.startsWith('-') || /[:\s]|\.\./.test(name))
        throw new diagnostic/* ConversionError */.zx((0,diagnostic/* diagnostic */.YK)('option/invalid', `The baseline "${(0,display/* display */.V)(name)}" is no name of a commit.`));
    const inside = await git.tryAsk('rev-parse', '--is-inside-work-tree');
    if (inside !== 'true')
        return notInside(name, await reasonOf(git, 'rev-parse', '--is-inside-work-tree'));
    const there = await commitOf(git, name);
    if (there !== null)
        return { commit: there };
    const shallow = (await git.tryAsk('rev-parse', '--is-shallow-repository')) === 'true';
    if (!shallow && !fullId.test(name))
        return unavailable(name, 'this repository has no such commit', undefined);
    try {
        // In a whole clone, a depth would make it a shallow one.
        const depth = shallow ? ['--depth=1'] : [];
        const remoteName = name.replace(/^origin\//, '');
        await git.ask('fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...depth, 'origin', remoteName);
    }
    catch (error) {
        if (!(error instanceof GitError))
            throw error;
        const clone = shallow ? 'this clone is shallow and lacks the commit, and' : 'this clone lacks the commit, and';
        return unavailable(name, `${clone} fetching it failed (${(0,display/* display */.V)(error.message)})`, undefined);
    }
    const fetched = await commitOf(git, fullId.test(name) ? name : 'FETCH_HEAD');
    return fetched === null
        ? unavailable(name, 'the remote repository has no such commit', undefined)
        : { commit: fetched };
}
function notInside(name, reason) {
    // In a container job the work tree often belongs to another user.
    const foreign = reason.includes('dubious ownership');
    const hint = foreign
        ? 'Run "git config --global --add safe.directory DIRECTORY" before this step.'
        : 'Run in a Git repository, or give the file of an earlier report.';
    return unavailable(name, reason, hint);
}
const commitOf = (git, name) => git.tryAsk('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
async function reasonOf(git, ...args) {
    try {
        await git.ask(...args);
        return 'this is not the work tree of a Git repository';
    }
    catch (error) {
        if (error instanceof GitError)
            return (0,display/* display */.V)(error.message);
        throw error;
    }
}
function unavailable(name, reason, hint) {
    const message = `The baseline ${(0,display/* display */.V)(name)} cannot be read: ${reason}.`;
    return { problem: (0,diagnostic/* diagnostic */.YK)('baseline/unavailable', message, {}, hint) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/compare/git-tree.ts




/** Suffixes of files among which renamed models are looked for. */
const suffixes = ['h5', 'hdf5', 'hdf', 'he5', 'keras'];
/** The files of one commit. */
class GitTree {
    commit;
    #git;
    #top;
    #files;
    #renames;
    constructor(commit, git, top, files) {
        this.commit = commit;
        this.#git = git;
        this.#top = top;
        this.#files = files;
    }
    /** Reads the names of all files of `commit`. Throws `GitError`. */
    static async read(git, commit) {
        const top = (await git.ask('rev-parse', '--show-toplevel')).replace(/\r?\n$/, '');
        // Without --long: a clone without blobs would fetch each to tell its size.
        const listed = await git.ask('ls-tree', '-r', '-z', '--full-tree', commit);
        const files = new Map();
        for (const entry of listed.split('\0')) {
            // Links (120000) and submodules (160000) are no model files.
            const [, id, file] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
            if (id !== undefined && file !== undefined)
                files.set(file, { path: file, id });
        }
        return new GitTree(commit, git, await (0,promises_.realpath)(external_node_path_default().resolve(top)), files);
    }
    /**
     * The file of the commit that `file` (an absolute path) was: the one at the same path, the one that Git's rename
     * detection leads to, or one with the same bytes. Null for a file that is new, or outside the repository.
     */
    async find(file) {
        const here = await this.#pathOf(file);
        if (here === null)
            return null;
        const atPath = this.#files.get(here);
        if (atPath !== undefined)
            return { base: atPath, sameBytes: await this.#hasBytes(file, atPath) };
        const was = this.#files.get((await this.#renamed()).get(here) ?? '');
        if (was !== undefined)
            return { base: was, sameBytes: await this.#hasBytes(file, was) };
        const id = await this.#idOf(file);
        const twin = [...this.#files.values()].find(candidate => candidate.id === id);
        return twin === undefined ? null : { base: twin, sameBytes: true };
    }
    /** Where a file of the commit is, or was, in the work tree. */
    placeOf({ path: file }) {
        return external_node_path_default().join(this.#top, ...file.split('/'));
    }
    async #pathOf(file) {
        const relative = external_node_path_default().relative(this.#top, await (0,promises_.realpath)(file));
        const inside = !external_node_path_default().isAbsolute(relative) && relative.split((external_node_path_default()).sep)[0] !== '..';
        return inside ? relative.split((external_node_path_default()).sep).join('/') : null;
    }
    async #hasBytes(file, { id }) {
        return (await this.#idOf(file)) === id;
    }
    /** The id that Git gives to the bytes of a file, without the filters that may stand between both. */
    async #idOf(file) {
        const [some] = this.#files.values();
        const hash = (0,external_node_crypto_.createHash)(some?.id.length === 64 ? 'sha256' : 'sha1');
        hash.update(`blob ${(await (0,promises_.stat)(file)).size}\0`);
        for await (const piece of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20 }))
            hash.update(piece);
        return hash.digest('hex');
    }
    #renamed() {
        this.#renames ??= this.#detectRenames();
        return this.#renames;
    }
    /** Old path by new path, of what is committed or staged. */
    async #detectRenames() {
        const among = suffixes.map(suffix => `:(top,icase,glob)**/*.${suffix}`);
        const args = ['diff-index', '--cached', '--find-renames', '--diff-filter=R', '--raw', '-r', '-z', this.commit, '--'];
        const fields = ((await this.#git.tryAsk(...args, ...among)) ?? '').split('\0');
        const renames = new Map();
        // `:100644 100644 <id> <id> R087`, the old path, the new path.
        for (let at = 0; at + 2 < fields.length; at += 3) {
            const [before, after] = [fields[at + 1], fields[at + 2]];
            if (before !== undefined && after !== undefined)
                renames.set(after, before);
        }
        return renames;
    }
}

;// CONCATENATED MODULE: ./src/compare/lfs.ts


/** The SHA-256 of the file that a Git LFS pointer stands for; null for any other text. */
async function pointedAt(file) {
    const { size } = await (0,promises_.stat)(file);
    if (size >= 1024)
        return null;
    const text = await (0,promises_.readFile)(file, 'utf8');
    if (!text.startsWith('version https://git-lfs.github.com/spec/'))
        return null;
    return /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1] ?? '';
}
/** Where Git LFS keeps the object on this machine; null when it does not. */
async function localObject(git, cwd, oid) {
    const common = await git.tryAsk('rev-parse', '--git-common-dir');
    if (common === null || oid === '')
        return null;
    const file = external_node_path_default().resolve(cwd, common, 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid);
    const stats = await (0,promises_.stat)(file).catch(() => null);
    return stats?.isFile() ? file : null;
}

// EXTERNAL MODULE: ./src/discover/kind.ts
var discover_kind = __webpack_require__(3681);
// EXTERNAL MODULE: ./src/model-findings.ts
var model_findings = __webpack_require__(8245);
// EXTERNAL MODULE: ./src/outline-of.ts + 2 modules
var outline_of = __webpack_require__(9510);
// EXTERNAL MODULE: ./src/reader/open.ts + 2 modules
var reader_open = __webpack_require__(4909);
;// CONCATENATED MODULE: ./src/git-baseline.ts
















/** Opens a commit of the repository around the working directory as a baseline. */
async function openCommit(name, settings) {
    const git = new Git(settings.cwd, settings.signal);
    const found = await findCommit(git, name);
    if ('problem' in found)
        return { baseline: null, diagnostics: [found.problem] };
    try {
        const tree = await GitTree.read(git, found.commit);
        const scratch = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'keras-to-tfjs-'));
        return { baseline: new GitBaseline(name, git, tree, scratch, settings), diagnostics: [] };
    }
    catch (error) {
        if (!(error instanceof GitError))
            throw error;
        const message = `The baseline ${(0,display/* display */.V)(name)} cannot be read: ${(0,display/* display */.V)(error.message)}.`;
        return { baseline: null, diagnostics: [(0,diagnostic/* diagnostic */.YK)('baseline/unavailable', message)] };
    }
}
class GitBaseline {
    origin;
    #git;
    #tree;
    #scratch;
    #settings;
    /** The working directory without links, as the tree has its paths. */
    #cwd;
    #saved = 0;
    constructor(name, git, tree, scratch, settings) {
        this.#cwd = (0,external_node_fs_.realpathSync)(settings.cwd);
        this.origin = { kind: 'git', name, commit: tree.commit };
        this.#git = git;
        this.#tree = tree;
        this.#scratch = scratch;
        this.#settings = settings;
    }
    async close() {
        await (0,promises_.rm)(this.#scratch, { recursive: true, force: true });
    }
    async find(file, sha256) {
        const found = await this.#tree.find(file.path);
        if (found === null)
            return { model: null, diagnostics: [] };
        const same = { file: this.#nameOf(found.base), sameBytes: true, diagnostics: 'all', outline: null };
        if (found.sameBytes)
            return { model: same, diagnostics: [] };
        try {
            return await this.#read(file, found.base, sha256, same);
        }
        catch (error) {
            if (!(error instanceof GitError))
                throw error;
            const message = `The version of ${(0,display/* display */.V)(file.file)} in the baseline cannot be read: ${(0,display/* display */.V)(error.message)}.`;
            return newModel((0,diagnostic/* diagnostic */.YK)('baseline/unreadable-model', message, { file: file.file }));
        }
    }
    /** As the models of this run are named. */
    #nameOf(base) {
        const place = this.#tree.placeOf(base);
        const relative = external_node_path_default().relative(this.#cwd, place);
        const inside = !external_node_path_default().isAbsolute(relative) && relative.split((external_node_path_default()).sep)[0] !== '..';
        return (inside ? relative : place).split((external_node_path_default()).sep).join('/');
    }
    async #read(file, base, sha256, same) {
        const blob = external_node_path_default().join(this.#scratch, String(this.#saved++));
        await this.#git.saveBlob(base.id, blob);
        try {
            const oid = await pointedAt(blob);
            if (oid === null)
                return { model: await this.#assess(blob, base), diagnostics: [] };
            // The checkout has put the object in the place of the pointer.
            if (oid === sha256)
                return { model: same, diagnostics: [] };
            const object = await localObject(this.#git, this.#settings.cwd, oid);
            if (object !== null)
                return { model: await this.#assess(object, base), diagnostics: [] };
            return newModel(missingObject(file, this.#tree.commit));
        }
        finally {
            await (0,promises_.rm)(blob, { force: true });
        }
    }
    /** The same verdict that a run on the base commit would give. */
    async #assess(file, base) {
        const model = { file: this.#nameOf(base), sameBytes: false };
        const { limits, budgets, quantize, signal } = this.#settings;
        try {
            const kind = await (0,discover_kind/* kindOf */.I)(file);
            (0,model_findings/* refuseForeignKinds */.O7)({ file: base.path, path: file, named: true, ...kind });
            const cage = await (0,reader_open/* openCage */.R)(file, limits);
            const onAbort = () => void cage.close();
            signal?.addEventListener('abort', onAbort, { once: true });
            try {
                const assessment = await (0,assess/* assess */.n)(cage, this.#settings);
                const outline = (0,outline_of/* outlineOf */.W)(assessment, quantize);
                const large = (0,compare_budgets/* checkSize */.C)(base.path, outline?.contract?.weightBytes ?? 0, budgets);
                return { ...model, outline, diagnostics: [...assessment.diagnostics, ...large] };
            }
            finally {
                signal?.removeEventListener('abort', onAbort);
                await cage.close();
            }
        }
        catch (error) {
            signal?.throwIfAborted();
            if (!(error instanceof diagnostic/* ConversionError */.zx))
                throw error;
            return { ...model, outline: null, diagnostics: [error.diagnostic] };
        }
    }
}
const newModel = (finding) => ({ model: null, diagnostics: [finding] });
function missingObject({ file }, commit) {
    const message = `The base commit has a Git LFS pointer for ${(0,display/* display */.V)(file)}, whose object is not on this machine, so the model counts as new.`;
    const hint = `Run "git lfs fetch origin ${commit}" before, to compare with it.`;
    return (0,diagnostic/* diagnostic */.YK)('baseline/git-lfs-pointer', message, { file }, hint);
}


/***/ })

};
