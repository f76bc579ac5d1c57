export const id = 221;
export const ids = [221];
export const modules = {

/***/ 85221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GcsDestination: () => (/* binding */ GcsDestination)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@google-cloud/storage/build/esm/src/index.js + 27 modules
var src = __webpack_require__(23923);
// EXTERNAL MODULE: ./src/publish/content.ts
var publish_content = __webpack_require__(3506);
// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(52869);
// EXTERNAL MODULE: ./src/publish/cors.ts
var cors = __webpack_require__(22874);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(78174);
;// CONCATENATED MODULE: ./src/publish/gcs-errors.ts


/** Whether `error` is an answer with this status. */
function hasCode(error, status) {
    return typeof error === 'object' && error !== null && 'code' in error && Number(error.code) === status;
}
/** Throws what an error of the SDK means, in one sentence. Only codes are shown: a message may quote a secret. */
function failGcs(error, { place, key, right }) {
    if (error instanceof diagnostic/* ConversionError */.zx)
        throw error;
    const message = error instanceof Error ? error.message : '';
    const target = key === '' ? place : `${key} of ${place}`;
    if (/default credentials|invalid_grant|invalid_client/.test(message) || hasCode(error, 401))
        (0,diagnostic/* refuse */.TR)('publish/credentials', `There are no valid credentials for ${place}.`, {}, 'Run google-github-actions/auth before this step, or gcloud auth application-default login.');
    if (hasCode(error, 404))
        (0,diagnostic/* refuse */.TR)('publish/bucket-missing', `There is no bucket for ${place}.`);
    if (hasCode(error, 403))
        (0,diagnostic/* refuse */.TR)('publish/forbidden', `The credentials may not do ${right} for ${target}.`, {}, `Give the account the permission ${right}; publishing also needs storage.objects.get, and storage.objects.delete to move a channel.`);
    const code = typeof error === 'object' && error !== null && 'code' in error ? ` (${(0,display/* display */.V)(String(error.code))})` : '';
    (0,diagnostic/* refuse */.TR)('publish/network', `${place} could not be used for ${right}${code}.`);
}

;// CONCATENATED MODULE: ./src/publish/gcs-cors.ts



const methods = ['GET', 'HEAD'];
const responseHeader = ['Content-Type', 'Content-Length', 'Content-Range', 'ETag', 'Range'];
const maxAgeSeconds = 3600;
/** The CORS rules of a bucket of Google Cloud Storage, one field of its metadata that is changed by compare-and-set. */
class GcsCors {
    policy;
    #bucket;
    constructor(bucket) {
        this.#bucket = bucket;
        this.policy = 'storage.buckets.get and storage.buckets.update';
    }
    async read() {
        try {
            const [{ cors, metageneration }] = await this.#bucket.getMetadata();
            return { rules: (cors ?? []).map(ruleOf), tag: String(metageneration ?? '') };
        }
        catch (error) {
            this.#fail(error, 'storage.buckets.get', 'see');
        }
    }
    async write(rules, tag) {
        try {
            await this.#bucket.setMetadata({ cors: rules.map(({ raw }) => raw) }, { ifMetagenerationMatch: tag });
            return true;
        }
        catch (error) {
            if (hasCode(error, 412))
                return false;
            this.#fail(error, 'storage.buckets.update', 'change');
        }
    }
    ruleFor(origins) {
        return ruleOf({ origin: [...origins], method: methods, responseHeader, maxAgeSeconds });
    }
    #fail(error, right, verb) {
        const place = `gs://${this.#bucket.name}`;
        if (!hasCode(error, 403))
            failGcs(error, { place, key: '', right });
        (0,diagnostic/* refuse */.TR)('publish/cors-forbidden', `No CORS rule of ${place} is known to let pages load the models, and the credentials may not ${verb} the rules.`, {}, `Let somebody who may add this rule once: ${JSON.stringify(this.ruleFor(['*']).raw)}, or give the account the permission ${right}.`);
    }
}
/** Google's rules have no ids: ours is known by all that is in it but the origins. */
function ruleOf(raw) {
    const own = String(raw.method) === String(methods) &&
        String(raw.responseHeader) === String(responseHeader) &&
        raw.maxAgeSeconds === maxAgeSeconds;
    return { id: own ? cors/* ruleId */.IC : null, origins: raw.origin ?? [], methods: raw.method ?? [], raw };
}

;// CONCATENATED MODULE: ./src/publish/gcs.ts





const google = 'https://storage.googleapis.com';
/** Above this an object goes in parts that can be resumed. */
const largestPutBytes = 16 * 2 ** 20;
/** A bucket of Google Cloud Storage. Credentials are Google's application default ones. */
class GcsDestination {
    location;
    served = true;
    cors;
    publicPolicy;
    #at;
    #bucket;
    #base;
    constructor(at) {
        this.#at = at;
        this.#bucket = makeStorage(at).bucket(at.bucket);
        this.location = `gs://${at.bucket}${at.prefix === '' ? '' : `/${at.prefix}`}`;
        this.#base = at.publicBase ?? `${at.endpoint ?? google}/${at.bucket}`;
        this.cors = new GcsCors(this.#bucket);
        this.publicPolicy = `gcloud storage buckets add-iam-policy-binding gs://${at.bucket} --member=allUsers --role=roles/storage.objectViewer`;
    }
    url(key) {
        return `${this.#base}/${this.#key(key)}`;
    }
    async check() {
        await this.#ask('storage.objects.list', '', async () => {
            await this.#bucket
                .getFiles({ prefix: this.#key(''), maxResults: 1, autoPaginate: false })
                // Whoever may write need not be allowed to list.
                .catch(error => hasCode(error, 403) || Promise.reject(error));
        });
    }
    async stat(key) {
        return this.#askFor(key, async (file) => {
            const [found] = await file.getMetadata();
            const sha256 = found.metadata?.['sha256'];
            return {
                bytes: Number(found.size ?? 0),
                tag: String(found.generation ?? ''),
                sha256: typeof sha256 === 'string' ? sha256 : null,
                contentType: found.contentType ?? '',
                cacheControl: found.cacheControl ?? '',
                contentEncoding: found.contentEncoding ?? '',
            };
        });
    }
    async read(key) {
        return this.#askFor(key, async (file) => {
            const [{ generation }] = await file.getMetadata();
            const tag = String(generation ?? '');
            // The bytes of this generation, whatever was written since.
            const [body] = await this.#bucket.file(this.#key(key), { generation: tag }).download();
            return { body, tag };
        });
    }
    async put(object, precondition) {
        try {
            await this.#ask('storage.objects.create', object.key, () => this.#send(object, precondition));
            return true;
        }
        catch (error) {
            if (error === preconditionFailed)
                return false;
            throw error;
        }
    }
    async *list(prefix) {
        let query = { prefix: this.#key(prefix), maxResults: 1000, autoPaginate: false };
        while (query !== null) {
            const page = query;
            const [files, next] = await this.#ask('storage.objects.list', prefix, () => this.#bucket.getFiles(page));
            for (const { name, metadata } of files)
                yield {
                    key: name.slice(this.#key('').length),
                    bytes: Number(metadata.size ?? 0),
                    modified: new Date(metadata.updated ?? 0),
                };
            query = next ?? null;
        }
    }
    async remove(key) {
        await this.#ask('storage.objects.delete', key, () => this.#bucket.file(this.#key(key)).delete({ ignoreNotFound: true }));
    }
    async #send(object, precondition) {
        const { contentType, cacheControl, sha256, content, bytes, key } = object;
        const ifGenerationMatch = precondition === 'absent' ? 0 : precondition.tag;
        const options = { validation: 'crc32c', preconditionOpts: { ifGenerationMatch } };
        const metadata = { contentType, cacheControl, metadata: { sha256 } };
        try {
            if (bytes > largestPutBytes && 'file' in content) {
                await this.#bucket.upload(content.file, { ...options, destination: this.#key(key), resumable: true, metadata });
                return;
            }
            const body = await (0,publish_content/* readContent */.c_)(object);
            // The server compares it before the object appears.
            const md5Hash = (0,external_node_crypto_.createHash)('md5').update(body).digest('base64');
            await this.#bucket
                .file(this.#key(key))
                .save(body, { ...options, resumable: false, metadata: { ...metadata, md5Hash } });
        }
        catch (error) {
            throw hasCode(error, 412) ? preconditionFailed : error;
        }
    }
    #key(key) {
        return this.#at.prefix === '' ? key : `${this.#at.prefix}/${key}`;
    }
    /** What is asked of one object; null when it is not there. */
    async #askFor(key, ask) {
        return this.#ask('storage.objects.get', key, async () => {
            try {
                return await ask(this.#bucket.file(this.#key(key)));
            }
            catch (error) {
                if (hasCode(error, 404))
                    return null;
                if (hasCode(error, 403))
                    return 'unknown';
                throw error;
            }
        });
    }
    async #ask(right, key, work) {
        this.#at.signal?.throwIfAborted();
        try {
            return await work();
        }
        catch (error) {
            this.#at.signal?.throwIfAborted();
            if (error === preconditionFailed)
                throw error;
            failGcs(error, { place: this.location, key, right });
        }
    }
}
const preconditionFailed = new Error('the precondition of a write does not hold');
function makeStorage({ endpoint }) {
    return new src/* Storage */.wc({
        retryOptions: { autoRetry: true, maxRetries: 4, totalTimeout: 120 },
        ...(endpoint === null
            ? {}
            : // Other addresses of Google's want the credentials, a server for tests has none to compare them with.
                { apiEndpoint: endpoint, useAuthWithCustomEndpoint: /\.googleapis\.com$/.test(new URL(endpoint).hostname) }),
    });
}


/***/ })

};
