import * as z from 'zod'

/**
 * An id in an address. Ids begin with a letter or a digit and have these, `_` and `-` only: whatever else stands there is of nothing, and is 404
 * before anybody looks for it, logs it or makes a key of it.
 */
const pathId = z.string().regex(/^[A-Za-z0-9][\w-]{0,99}$/)

export const orderIdInPath = pathId.describe('Id of the order, `ord_…`')
export const brandOrderIdInPath = pathId.describe('Id of the brand order, `bo_…`')
export const changeIdInPath = pathId.describe('Id of the cancellation, return, refund or change of address')
export const refundIdInPath = pathId.describe('Id of the refund, `ref_…`')
export const returnIdInPath = pathId.describe('Id of the return, `ret_…`')
export const mailIdInPath = pathId.describe('Id of the mail, as the order’s mails have it')
export const noteIdInPath = pathId.describe('Id of the note, `note_…`')
export const exportIdInPath = pathId.describe('Id of the export, `exp_…`')
export const erasureIdInPath = pathId.describe('Id of the erasure, `era_…`')
