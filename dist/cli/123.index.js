export const id = 123;
export const ids = [123];
export const modules = {

/***/ 3123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollback: () => (/* binding */ rollback)
/* harmony export */ });
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8174);
/* harmony import */ var _publish_move_pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9990);
/* harmony import */ var _publish_open_destination_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7194);
/* harmony import */ var _tfjs_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1416);
/* harmony import */ var _tfjs_publication_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3031);






/**
 * Points a channel of a published model to one of its versions, an older one too, after it was seen that all of the version
 * is there. Nothing else moves. Throws `publish/unknown-version`, `publish/incomplete-model` and `publish/channel-kept`.
 */
async function rollback(request) {
    const { name, version, channel } = request;
    for (const text of [name, version, channel])
        if (text === '' || (0,_tfjs_publication_js__WEBPACK_IMPORTED_MODULE_4__/* .legalKey */ .nb)(text) !== text)
            (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('option/invalid', `${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_5__/* .displayValue */ .K)(text)} is no name under which anything was published.`);
    const destination = await (0,_publish_open_destination_js__WEBPACK_IMPORTED_MODULE_2__/* .openDestination */ .x)(request.destination, request.options);
    await destination.check();
    const held = await destination.read(`${name}/${version}/model.json`);
    if (held === null || held === 'unknown')
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('publish/unknown-version', `There is no version ${version} of ${name} in ${destination.location}.`);
    const text = held.body.toString();
    const what = `Version ${version} of ${name}`;
    for (const path of (0,_tfjs_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .readModelJson */ ._8)(text, what).groups.flatMap(({ paths }) => paths)) {
        (0,_tfjs_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .requireInside */ .Ab)(path, what);
        if ((await destination.stat(`${name}/${version}/${path}`)) === null)
            (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('publish/incomplete-model', `${what} names ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_5__/* .display */ .V)(path)}, which is not there.`);
    }
    const pointer = await (0,_tfjs_publication_js__WEBPACK_IMPORTED_MODULE_4__/* .planPointer */ .LU)(text, { name, version, channel });
    const { state, version: now, finding } = await (0,_publish_move_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .movePointer */ .T$)(destination, pointer, version, true);
    if (finding !== null)
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('publish/channel-kept', finding.message, {}, finding.hint);
    return { channel, url: destination.url(pointer.object.key), state, version: now };
}


/***/ })

};
