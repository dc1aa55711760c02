import type { PageTexts } from './page-texts.ts'

const parcel = {
  pending: '準備中',
  shipped: '発送済み',
  in_transit: '輸送中',
  out_for_delivery: '配達中',
  available_for_pickup: '受け取り可能',
  attempt_failed: '配送会社がお届けできませんでした。通常は再度お届けに伺います。',
  delivered: '配達済み',
  exception: '配送会社から問題の報告がありました。配送会社のページをご確認いただくか、お問い合わせください。',
  returned_to_sender: 'お届けできず、当店に返送されています。お問い合わせください。',
  cancelled: 'キャンセル済み',
}

export const japanese: PageTexts = {
  language: '日本語',
  order: (number) => `ご注文 ${number}`,
  headline: {
    received: { title: 'ご注文を承りました', text: '内容を確認しています。準備を始めると、ここに表示されます。' },
    preparing: { title: 'ご注文の品を準備しています', text: 'まだ発送されていません。' },
    partly_shipped: { title: 'ご注文の品の一部を発送しました', text: '残りは後ほどお届けします。' },
    shipped: { title: 'ご注文の品を発送しました', text: 'すべて発送済みです。' },
    ready: { title: 'ご注文の品を受け取りいただけます', text: '今すぐお受け取りいただけます。' },
    delivered: { title: 'ご注文の品が届きました', text: 'お楽しみいただければ幸いです。' },
    completed: { title: 'ご注文は完了しました', text: 'これからお届けするものはありません。' },
    refused: {
      title: 'ご注文をお受けできません',
      text: '申し訳ございません。ご注文の品をお送りすることができません。',
    },
    cancelled: { title: 'ご注文はキャンセルされました', text: 'お届けする品はありません。' },
  },

  parcel: (number, of) => `お荷物 ${number}／${of}`,
  onlyParcel: 'お荷物',
  pickup: '店頭受け取り',
  digital: '電子的なお届け',
  state: {
    shipping: parcel,
    pickup: { ...parcel, shipped: '受け取り可能', delivered: '受け取り済み' },
    digital: { ...parcel, shipped: '送信済み', delivered: '送信済み' },
  },
  progress: '進み具合',
  step: {
    sent: '発送済み',
    onItsWay: '輸送中',
    outForDelivery: '配達中',
    delivered: '配達済み',
    readyToCollect: '受け取り可能',
    collected: '受け取り済み',
  },
  stepIs: { done: '完了', now: '現在', next: 'これから' },
  sentOn: (date) => `発送日：${date}`,
  untracked: 'このお荷物は追跡していません。すでに届いているはずです。',
  trackWith: (carrier, number) => `${carrier} で追跡する：${number}`,

  toCome: 'これからお届けする品',
  expected: 'お届け予定',
  notComing: 'お届けできない品',
  cancelling: {
    requested: 'キャンセルのご依頼を受けました。結果はまだ決まっていません。',
    refused: 'キャンセルのご依頼を受けましたが、間に合いませんでした。',
  },

  refunds: 'ご返金',
  refund: {
    pending: '返金の手続き中です。',
    issued: (date) => (date === null ? 'お支払い方法に返金しました。' : `${date}にお支払い方法に返金しました。`),
    failed: 'まだ返金できていません。お問い合わせください。',
  },

  returns: 'ご返品',
  returnState: {
    requested: '返品のご依頼を受けました。まだ決まっていませんので、品物はお送りにならないでください。',
    approved: '返品をお受けします。品物をお送りください。',
    declined: '返品をお受けできません。理由はお問い合わせください。',
    in_transit: '当店に向けて輸送中',
    received: '届きました。内容を確認しています。',
    closed: '完了',
  },
  labelInMail: '返品ラベルはメールでお送りしました。',
  start: '返品を申し込む',
  startText: '返品したい品をここでお知らせいただけます。',
  askForReturn: '返品をご希望の場合は、お問い合わせください。',
  returnLater: '発送後に、ここから返品をお申し込みいただけます。',

  items: 'ご注文内容',
  ask: (number) => `注文番号 ${number} を添えてお問い合わせください。`,
  answerTheMail: 'このリンクが届いたメールにご返信ください。',
  forYou: (date) =>
    `このページのリンクを持つ人は、誰でもこのページを見て返品を申し込むことができます。他の人に渡さないでください。有効期限：${date}`,
  otherLanguages: '言語',
  back: 'ご注文に戻る',

  form: {
    title: '返品を申し込む',
    quantities: 'いくつ返品しますか？',
    outOf: (count) => `最大 ${count}`,
    allOrNothing: 'お送りした品すべての返品のみお受けします。一部の返品はできません。',
    reason: '理由',
    choose: '選択してください',
    reasons: {
      too_small: '小さすぎる',
      too_large: '大きすぎる',
      damaged: '破損している',
      wrong_item: '違う品が届いた',
      not_as_described: '説明と違う',
      changed_mind: '不要になった',
      other: 'その他の理由',
    },
    next: '次へ',
    check: { title: '返品内容をご確認ください', text: 'まだ申し込まれていません。' },
    confirm: 'この返品を申し込む',
    change: '変更する',
    done: { title: '返品を申し込みました', text: '次の内容で承りました。' },
    byBrand: 'お受けできるかどうかを当店で決めます。返送方法をご案内するまで、品物はお送りにならないでください。',
    withLabel:
      'お受けできるかどうかを当店で決め、通常は返送用ラベルをお送りします。ラベルが届くまで、品物はお送りにならないでください。',
    twice: {
      title: 'この返品はすでに承っています',
      text: '以前にお申し込みいただいています。一回分として扱われ、ほかに必要なことはありません。',
    },
    faultsHeading: 'もう一度ご確認ください',
    fault: {
      quantity: '返品できる数以下の整数を入力してください。',
      noQuantity: '少なくとも一つの品の数を入力してください。',
      reason: '理由を選択してください。',
      changed: 'このページを開いた後に注文の状態が変わりました。数を確認して、もう一度送信してください。',
    },
  },
  stop: {
    invalid: {
      title: 'このリンクは使えません',
      text: 'リンクが途中で切れているか、新しいものに替わりました。メールからリンク全体をもう一度開いてください。新しいメールには新しいリンクがあります。',
    },
    expired: {
      title: 'このリンクは期限切れです',
      text: '安全のため、有効期限があります。ご質問は、リンクが届いたメールにご返信ください。',
    },
    busy: {
      title: 'アクセスが多すぎます',
      text: 'このページは何度も開かれました。一分後にもう一度お試しください。',
    },
    cross_site: {
      title: 'メールのリンクを開いてください',
      text: '別のページから送られたため、何も行われませんでした。',
    },
    trouble: {
      title: 'うまくいきませんでした',
      text: '当方で問題が発生しました。一分後にもう一度お試しください。同じお申し込みは一回分として扱われます。',
    },
    not_supported: {
      title: 'お問い合わせください',
      text: 'この返品はここではお申し込みいただけません。何も行われませんでした。',
    },
    not_now: {
      title: '今は返品できる品がありません',
      text: 'まだ発送されていないか、すべて返品の手続き中です。何も行われませんでした。',
    },
  },
}
