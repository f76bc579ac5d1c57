export const id = 353;
export const ids = [353];
export const modules = {

/***/ 2874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ grantsAll),
/* harmony export */   IC: () => (/* binding */ ruleId),
/* harmony export */   di: () => (/* binding */ withGrant),
/* harmony export */   pV: () => (/* binding */ exampleOrigin)
/* harmony export */ });
/* unused harmony export covers */
/** Id of the one rule that this program writes and changes. */
const ruleId = 'keras-to-tfjs';
/** Most rules that S3 takes. */
const mostRules = 100;
/**
 * Whether a page of each origin may `GET` under these rules; the first rule that fits both origin and method decides,
 * as S3 and Google Cloud Storage document. `*` among `origins` asks for everybody.
 */
const grantsAll = (rules, origins) => origins.every(origin => rules.some(rule => rule.methods.some(isGet) && rule.origins.some(pattern => covers(pattern, origin))));
const isGet = (method) => method === 'GET' || method === '*';
/** Whether every origin that `wanted` stands for fits `pattern`. */
function covers(pattern, wanted) {
    if (pattern === '*' || pattern === wanted)
        return true;
    if (wanted.includes('*') || !pattern.includes('*'))
        return false;
    const [before = '', after = ''] = pattern.split('*');
    return wanted.length >= before.length + after.length && wanted.startsWith(before) && wanted.endsWith(after);
}
/**
 * `rules` with the missing origins granted: our own rule takes them where it stands, else it comes last, where it
 * cannot stand before another. All others are the same values in the same order. Null when there is no room.
 */
function withGrant(rules, origins, ruleFor) {
    const own = rules.findIndex(({ id, methods }) => id === ruleId && methods.some(isGet));
    const mine = rules[own];
    if (mine !== undefined)
        return rules.with(own, ruleFor([...new Set([...mine.origins, ...origins])]));
    return rules.length >= mostRules ? null : [...rules, ruleFor(origins)];
}
/** An origin to try whether `origin`, which may be a pattern, is let in. */
const exampleOrigin = (origin) => origin === '*' ? 'https://probe.invalid' : origin.replace('*', 'probe');


/***/ }),

/***/ 8353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S3Destination: () => (/* binding */ S3Destination)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(3711);
// EXTERNAL MODULE: ./src/publish/content.ts
var content = __webpack_require__(3506);
// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/publish/cors.ts
var cors = __webpack_require__(2874);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
;// CONCATENATED MODULE: ./src/publish/s3-errors.ts


/** Whether `error` is an answer of a server with this status. */
function hasStatus(error, status) {
    if (typeof error !== 'object' || error === null || !('$metadata' in error))
        return false;
    const { $metadata } = error;
    return (typeof $metadata === 'object' &&
        $metadata !== null &&
        'httpStatusCode' in $metadata &&
        $metadata.httpStatusCode === status);
}
const wrongCredentials = new Set([
    'SignatureDoesNotMatch',
    'InvalidAccessKeyId',
    'ExpiredToken',
    'ExpiredTokenException',
    'InvalidToken',
    'TokenRefreshRequired',
    'UnrecognizedClientException',
]);
/** Throws what an error of the SDK means, in one sentence. Only its name and code are shown: a message may quote a secret. */
function failS3(error, { place, key, right, resource }) {
    if (error instanceof diagnostic/* ConversionError */.zx)
        throw error;
    const name = error instanceof Error ? error.name : '';
    const target = key === '' ? place : `${key} of ${place}`;
    if (name === 'CredentialsProviderError' || name === 'TokenProviderError')
        (0,diagnostic/* refuse */.TR)('publish/credentials', `There are no credentials for ${place}.`, {}, 'Run aws-actions/configure-aws-credentials before this step, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
    if (wrongCredentials.has(name))
        (0,diagnostic/* refuse */.TR)('publish/credentials', `${place} does not accept the credentials (${name}).`, {}, 'Check the access key, the secret and, where there is one, the session token.');
    if (name === 'RequestTimeTooSkewed')
        (0,diagnostic/* refuse */.TR)('publish/clock-skew', `The clock of this machine differs from that of ${place} by more than 15 minutes.`);
    if (name === 'NoSuchBucket' || (key === '' && hasStatus(error, 404)))
        (0,diagnostic/* refuse */.TR)('publish/bucket-missing', `There is no bucket for ${place}.`);
    if (hasStatus(error, 403))
        (0,diagnostic/* refuse */.TR)('publish/forbidden', `The credentials may not do ${right} for ${target}.`, {}, `Give their role this right: ${JSON.stringify({ Effect: 'Allow', Action: right, Resource: resource })}`);
    if (error instanceof Error && /region is missing/i.test(error.message))
        (0,diagnostic/* refuse */.TR)('option/invalid', `The region of ${place} is not known.`, {}, 'Set AWS_REGION.');
    if (/^(BadDigest|InvalidDigest|XAmzContentSHA256Mismatch|XAmzContentChecksumMismatch)$/.test(name))
        (0,diagnostic/* refuse */.TR)('publish/network', `The bytes of ${target} changed on the way.`, {}, 'Run again.');
    (0,diagnostic/* refuse */.TR)('publish/network', `${place} could not be used for ${right}${reasonOf(error)}.`);
}
function reasonOf(error) {
    if (!(error instanceof Error))
        return '';
    const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
    return ` (${(0,display/* display */.V)(code)})`;
}

;// CONCATENATED MODULE: ./src/publish/s3-cors.ts




/** The CORS rules of a bucket of S3. A write replaces all of them and cannot be made to depend on what was read. */
class S3Cors {
    policy;
    #client;
    #bucket;
    #sending;
    constructor(client, bucket, sending) {
        this.#client = client;
        this.#bucket = bucket;
        this.#sending = sending;
        this.policy = JSON.stringify({
            Effect: 'Allow',
            Action: ['s3:GetBucketCORS', 's3:PutBucketCORS'],
            Resource: `arn:aws:s3:::${bucket}`,
        });
    }
    async read() {
        try {
            const answer = await this.#client.send(new dist_cjs/* GetBucketCorsCommand */.VeC({ Bucket: this.#bucket }), this.#sending);
            return { rules: (answer.CORSRules ?? []).map(ruleOf), tag: null };
        }
        catch (error) {
            if (error instanceof Error && error.name === 'NoSuchCORSConfiguration')
                return { rules: [], tag: null };
            this.#fail(error, 's3:GetBucketCORS', 'see');
        }
    }
    async write(rules) {
        const CORSRules = rules.map(({ raw }) => raw);
        try {
            const request = new dist_cjs/* PutBucketCorsCommand */.QOR({ Bucket: this.#bucket, CORSConfiguration: { CORSRules } });
            await this.#client.send(request, this.#sending);
            return true;
        }
        catch (error) {
            this.#fail(error, 's3:PutBucketCORS', 'change');
        }
    }
    ruleFor(origins) {
        return ruleOf({
            ID: cors/* ruleId */.IC,
            AllowedOrigins: [...origins],
            AllowedMethods: ['GET', 'HEAD'],
            AllowedHeaders: ['range'],
            ExposeHeaders: ['Content-Length', 'Content-Range', 'ETag'],
            MaxAgeSeconds: 3600,
        });
    }
    #fail(error, right, verb) {
        const place = `s3://${this.#bucket}`;
        if (hasStatus(error, 501) || hasStatus(error, 405))
            (0,diagnostic/* refuse */.TR)('publish/cors-unsupported', `The server of ${place} has no CORS rules for buckets.`);
        if (hasStatus(error, 403) && error instanceof Error && error.name === 'AccessDenied')
            (0,diagnostic/* refuse */.TR)('publish/cors-forbidden', `No CORS rule of ${place} is known to let pages load the models, and the credentials may not ${verb} the rules.`, {}, `Let somebody who may add this rule once: ${JSON.stringify(this.ruleFor(['*']).raw)}, or give the role this right: ${JSON.stringify({ Effect: 'Allow', Action: right, Resource: `arn:aws:s3:::${this.#bucket}` })}`);
        failS3(error, { place, key: '', right, resource: `arn:aws:s3:::${this.#bucket}` });
    }
}
const ruleOf = (raw) => ({
    id: raw.ID ?? null,
    origins: raw.AllowedOrigins ?? [],
    methods: raw.AllowedMethods ?? [],
    raw,
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/publish/s3-parts.ts




const partBytes = 16 * 2 ** 20;
/** A precondition in the headers of S3. */
const conditionOf = (condition) => condition === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: condition.tag };
/**
 * Sends a large file part by part; the object appears as a whole at the end. A failure takes back the parts, which
 * would cost money for ever.
 */
async function putInParts(client, request, { sha256, bytes }, file, precondition, sending) {
    const { UploadId } = await client.send(new dist_cjs/* CreateMultipartUploadCommand */.nG4(request), sending);
    const upload = { Bucket: request.Bucket, Key: request.Key, UploadId };
    try {
        const Parts = [];
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const handle = await (0,promises_.open)(file);
        try {
            const buffer = Buffer.allocUnsafe(partBytes);
            for (let start = 0; start < bytes; start += partBytes) {
                const { bytesRead } = await handle.read(buffer, 0, Math.min(partBytes, bytes - start), start);
                const Body = buffer.subarray(0, bytesRead);
                hash.update(Body);
                const PartNumber = Parts.length + 1;
                const { ETag } = await client.send(new dist_cjs/* UploadPartCommand */.iVK({ ...upload, PartNumber, Body }), sending);
                Parts.push({ PartNumber, ETag });
            }
        }
        finally {
            await handle.close();
        }
        if (hash.digest('hex') !== sha256)
            (0,content/* changed */.tD)(file);
        const complete = { ...upload, MultipartUpload: { Parts }, ...conditionOf(precondition) };
        await client.send(new dist_cjs/* CompleteMultipartUploadCommand */.Gym(complete), sending);
    }
    catch (error) {
        await client.send(new dist_cjs/* AbortMultipartUploadCommand */.tfP(upload)).catch(() => { });
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/publish/s3.ts





/** Above this an object goes in parts, so that memory stays small. */
const largestPutBytes = 16 * 2 ** 20;
/**
 * A bucket of S3. Credentials come from the SDK's own chain. Bodies are sent from memory, never streamed: they can be
 * repeated, and servers that do not know `aws-chunked` would store its frames.
 */
class S3Destination {
    location;
    served = true;
    cors;
    publicPolicy;
    #at;
    #client;
    #sending;
    #base;
    constructor(at) {
        this.#at = at;
        this.#client = makeClient(at);
        this.#sending = at.signal === undefined ? {} : { abortSignal: at.signal };
        this.location = `s3://${at.bucket}${at.prefix === '' ? '' : `/${at.prefix}`}`;
        this.#base = at.publicBase ?? (at.endpoint === null ? null : `${at.endpoint}/${at.bucket}`);
        this.cors = new S3Cors(this.#client, at.bucket, this.#sending);
        const statement = {
            Effect: 'Allow',
            Principal: '*',
            Action: 's3:GetObject',
            Resource: `arn:aws:s3:::${at.bucket}/${this.#key('*')}`,
        };
        this.publicPolicy = `this statement in the policy of the bucket: ${JSON.stringify(statement)}`;
    }
    url(key) {
        return this.#base === null ? null : `${this.#base}/${this.#key(key)}`;
    }
    /** A listing, since the answer to a HEAD has no body that tells a wrong secret from a missing right. */
    async check() {
        try {
            const request = { Bucket: this.#at.bucket, Prefix: this.#key(''), MaxKeys: 1 };
            await this.#client.send(new dist_cjs/* ListObjectsV2Command */.u6x(request), this.#sending);
        }
        catch (error) {
            // Whoever may write need not be allowed to list.
            if (!(error instanceof Error && error.name === 'AccessDenied'))
                this.#fail(error, 's3:ListBucket', '');
        }
        this.#base ??= amazonAddress(this.#at.bucket, await this.#findRegion());
    }
    async stat(key) {
        try {
            const head = await this.#client.send(new dist_cjs/* HeadObjectCommand */.l81(this.#object(key)), this.#sending);
            return {
                bytes: head.ContentLength ?? 0,
                tag: head.ETag ?? '',
                sha256: head.Metadata?.['sha256'] ?? null,
                contentType: head.ContentType ?? '',
                cacheControl: head.CacheControl ?? '',
                contentEncoding: head.ContentEncoding ?? '',
            };
        }
        catch (error) {
            return this.#absence(error, key);
        }
    }
    async read(key) {
        try {
            const answer = await this.#client.send(new dist_cjs/* GetObjectCommand */.jLs(this.#object(key)), this.#sending);
            return { body: Buffer.from((await answer.Body?.transformToByteArray()) ?? []), tag: answer.ETag ?? '' };
        }
        catch (error) {
            return this.#absence(error, key);
        }
    }
    async put(object, precondition) {
        try {
            if (object.bytes > largestPutBytes && 'file' in object.content)
                await putInParts(this.#client, this.#request(object), object, object.content.file, precondition, this.#sending);
            else
                await this.#putWhole(object, precondition);
            return true;
        }
        catch (error) {
            // 409: another conditional write of this key is under way.
            if (hasStatus(error, 412) || hasStatus(error, 409))
                return false;
            this.#fail(error, 's3:PutObject', object.key);
        }
    }
    async *list(prefix) {
        let token;
        do {
            const request = { Bucket: this.#at.bucket, Prefix: this.#key(prefix), ContinuationToken: token };
            const page = await this.#client
                .send(new dist_cjs/* ListObjectsV2Command */.u6x(request), this.#sending)
                .catch((error) => this.#fail(error, 's3:ListBucket', prefix));
            for (const { Key = '', Size = 0, LastModified = new Date() } of page.Contents ?? [])
                yield { key: Key.slice(this.#key('').length), bytes: Size, modified: LastModified };
            token = page.NextContinuationToken;
        } while (token !== undefined);
    }
    /** One by one: the request for many needs checksums that older servers do not know. */
    async remove(key) {
        try {
            await this.#client.send(new dist_cjs/* DeleteObjectCommand */.k4j(this.#object(key)), this.#sending);
        }
        catch (error) {
            this.#fail(error, 's3:DeleteObject', key);
        }
    }
    async #putWhole(object, precondition) {
        const request = { ...this.#request(object), Body: await (0,content/* readContent */.c_)(object) };
        const send = (condition) => this.#client.send(new dist_cjs/* PutObjectCommand */.wKZ({ ...request, ...conditionOf(condition) }), this.#sending);
        try {
            await send(precondition);
        }
        catch (error) {
            // Ceph 16 sends tags in quotes and finds them different when they come back so.
            if (precondition === 'absent' || !hasStatus(error, 412) || !precondition.tag.startsWith('"'))
                throw error;
            const stored = await this.stat(object.key);
            if (stored === null || stored === 'unknown' || stored.tag !== precondition.tag)
                throw error;
            await send({ tag: precondition.tag.replaceAll('"', '') });
        }
    }
    async #findRegion() {
        const head = new dist_cjs/* HeadBucketCommand */.kuI({ Bucket: this.#at.bucket });
        const answer = await this.#client.send(head, this.#sending).catch(() => null);
        return answer?.BucketRegion ?? this.#client.config.region();
    }
    #key(key) {
        return this.#at.prefix === '' ? key : `${this.#at.prefix}/${key}`;
    }
    #object(key) {
        return { Bucket: this.#at.bucket, Key: this.#key(key) };
    }
    #request(object) {
        const { contentType: ContentType, cacheControl: CacheControl, sha256 } = object;
        return { ...this.#object(object.key), ContentType, CacheControl, Metadata: { sha256 } };
    }
    /** Without the right to list, S3 answers 403 for a key that is not there. */
    #absence(error, key) {
        if (hasStatus(error, 404) && !(error instanceof Error && error.name === 'NoSuchBucket'))
            return null;
        if (hasStatus(error, 403) && !(error instanceof Error && /Signature|Key|Token|Time/.test(error.name)))
            return 'unknown';
        this.#fail(error, 's3:GetObject', key);
    }
    #fail(error, right, key) {
        this.#at.signal?.throwIfAborted();
        const resource = right === 's3:ListBucket' ? '' : `/${this.#key('*')}`;
        failS3(error, { place: this.location, key, right, resource: `arn:aws:s3:::${this.#at.bucket}${resource}` });
    }
}
function makeClient({ endpoint, region, bucket }) {
    // It would tell users of Node 20 of later versions of the SDK, which is inside this program and none of their choice.
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
    return new dist_cjs/* S3Client */.YxF({
        maxAttempts: 4,
        followRegionRedirects: true,
        requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
        // A dot in a bucket's name is no subdomain that the certificate covers.
        forcePathStyle: endpoint !== null || bucket.includes('.'),
        ...(region === null ? {} : { region }),
        ...(endpoint === null
            ? {}
            : {
                endpoint,
                region: region ?? 'us-east-1',
                // Other servers know neither these headers nor the frames they come in.
                requestChecksumCalculation: 'WHEN_REQUIRED',
                responseChecksumValidation: 'WHEN_REQUIRED',
            }),
    });
}
function amazonAddress(bucket, region) {
    const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
    return bucket.includes('.') ? `https://${host}/${bucket}` : `https://${bucket}.${host}`;
}


/***/ })

};
