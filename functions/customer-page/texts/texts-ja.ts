import type { PageTexts } from './page-texts.ts'

const parcel = {
  pending: '準備中',
  shipped: '発送済み',
  in_transit: '輸送中',
  out_for_delivery: '配達中',
  available_for_pickup: 'お受け取り可能',
  attempt_failed: 'お届けできませんでした。通常は、配送会社が再度お届けに伺います。',
  delivered: '配達済み',
  exception: '配送会社から問題の報告がありました。配送会社のページをご確認いただくか、お問い合わせください。',
  returned_to_sender: 'お届けできなかったため、当店に返送されています。お問い合わせください。',
  cancelled: 'キャンセル済み',
}

export const japanese: PageTexts = {
  language: '日本語',
  order: (number) => `ご注文（${number}）`,
  headline: {
    received: {
      title: 'ご注文を承りました',
      text: 'ただいま内容を確認しております。準備を始めましたら、ここに表示されます。',
    },
    preparing: { title: 'ご注文の商品を準備しております', text: '発送はこれからです。' },
    partly_shipped: { title: 'ご注文の商品の一部を発送しました', text: '残りの商品は別途お届けいたします。' },
    shipped: { title: 'ご注文の商品を発送しました', text: 'すべての商品を発送いたしました。' },
    ready: { title: 'ご注文の商品をお受け取りいただけます', text: '商品の準備が整いました。' },
    delivered: { title: 'ご注文の商品をお届けしました', text: 'お買い上げいただき、誠にありがとうございます。' },
    completed: { title: 'ご注文は完了しました', text: 'すべてのお手続きが終わりました。' },
    refused: {
      title: 'ご注文の商品をお届けできません',
      text: '申し訳ございません。ご注文の商品をお届けすることができません。',
    },
    cancelled: { title: 'ご注文がキャンセルされました', text: 'お届けする商品はございません。' },
  },

  parcel: (number, of) => `お荷物（${number}/${of}）`,
  onlyParcel: 'お荷物',
  pickup: 'お受け取りの商品',
  digital: 'データでのお届け',
  state: {
    shipping: parcel,
    pickup: { ...parcel, shipped: 'お受け取り可能', delivered: 'お受け取り済み' },
    digital: { ...parcel, shipped: '送信済み', delivered: '送信済み' },
  },
  progress: '配送状況',
  step: {
    sent: '発送済み',
    onItsWay: '輸送中',
    outForDelivery: '配達中',
    delivered: '配達済み',
    readyToCollect: 'お受け取り可能',
    collected: 'お受け取り済み',
  },
  stepIs: { done: '完了', now: '現在', next: 'これから' },
  sentOn: (date) => `${date}に発送いたしました。`,
  untracked: 'このお荷物は追跡できません。すでにお手元に届いている予定です。',
  trackWith: (carrier, number) => `${carrier}で追跡する：${number}`,

  toCome: 'これからお届けする商品',
  expected: 'お届け予定',
  notComing: 'お届けしない商品',
  cancelling: {
    requested: 'キャンセルのご依頼を承りました。キャンセルできるかどうかを確認しております。',
    refused: 'キャンセルのご依頼を承りましたが、間に合いませんでした。',
  },

  refunds: 'ご返金',
  refund: {
    pending: '返金の手続きを進めております。',
    issued: (date) =>
      date === null
        ? 'お支払いいただいた方法で返金いたしました。'
        : `${date}に、お支払いいただいた方法で返金いたしました。`,
    failed: '返金が完了しておりません。お手数ですが、お問い合わせください。',
  },

  returns: 'ご返品',
  returnState: {
    requested: '返品のお申し込みを承りました。当店からのご連絡まで、商品はお送りにならないでください。',
    approved: '返品をお受けいたします。商品をお送りください。',
    declined: '申し訳ございませんが、返品をお受けできません。詳しくはお問い合わせください。',
    in_transit: '当店へ輸送中',
    received: '商品が届きました。ただいま内容を確認しております。',
    closed: '完了',
  },
  returnSettled: '商品が届きました。',
  labelInMail: '返品ラベルはメールでお送りしました。',
  start: '返品を申し込む',
  startText: 'こちらから返品をお申し込みいただけます。',
  askForReturn: '返品をご希望の場合は、お問い合わせください。',
  returnLater: '発送後に、こちらから返品をお申し込みいただけます。',

  items: 'ご注文内容',
  ask: (number) => `注文番号（${number}）を添えて、お問い合わせください。`,
  answerTheMail: 'このリンクが記載されたメールにご返信ください。',
  forYou: (date) =>
    `このページのリンクを知っている方は、どなたでもこのページを見て、返品を申し込むことができます。ほかの方には知らせないでください。有効期限：${date}`,
  otherLanguages: '言語',
  back: 'ご注文に戻る',

  form: {
    title: '返品を申し込む',
    quantities: '返品する数量',
    outOf: (count) => `最大${count}点`,
    allOrNothing: 'お届けした商品すべての返品のみ承ります。一部のみの返品はお受けできません。',
    reason: '返品の理由',
    choose: '選択してください',
    reasons: {
      too_small: '小さすぎる',
      too_large: '大きすぎる',
      damaged: '破損している',
      wrong_item: '違う商品が届いた',
      not_as_described: '説明と違う',
      changed_mind: '不要になった',
      other: 'その他の理由',
    },
    next: '次へ',
    check: { title: '返品内容をご確認ください', text: 'お申し込みはまだ完了しておりません。' },
    confirm: 'この返品を申し込む',
    change: '変更する',
    done: { title: '返品のお申し込みを承りました', text: '次の内容で承りました。' },
    byBrand: '当店で内容を確認いたします。返送方法をご案内するまで、商品はお送りにならないでください。',
    withLabel:
      '当店で内容を確認し、通常は返品ラベルをお送りいたします。ラベルが届くまで、商品はお送りにならないでください。',
    twice: {
      title: 'この返品はすでに承っています',
      text: 'すでにお申し込みいただいております。1回分として承りますので、ほかに必要なお手続きはございません。',
    },
    faultsHeading: 'もう一度ご確認ください',
    fault: {
      quantity: '返品できる数量以下の整数を入力してください。',
      noQuantity: '少なくとも1つの商品の数量を入力してください。',
      reason: '理由を選択してください。',
      changed: 'このページを開いた後に、ご注文の状況が変わりました。数量を確認して、もう一度送信してください。',
    },
  },
  stop: {
    invalid: {
      title: 'このリンクはご利用いただけません',
      text: 'リンクが途中で切れているか、新しいリンクに替わっています。メールに記載されたリンク全体を、もう一度開いてください。新しいメールには新しいリンクがございます。',
    },
    expired: {
      title: 'このリンクは期限切れです',
      text: '安全のため、リンクには有効期限がございます。ご質問がございましたら、リンクが記載されたメールにご返信ください。',
    },
    busy: {
      title: 'アクセスが多すぎます',
      text: '短い間に何度も開かれたため、表示できません。1分ほどたってから、もう一度お試しください。',
    },
    cross_site: {
      title: 'メールのリンクを開いてください',
      text: '別のページから送信されたため、受け付けられませんでした。',
    },
    trouble: {
      title: 'エラーが発生しました',
      text: '当店のシステムで問題が発生しました。1分ほどたってから、もう一度お試しください。同じお申し込みは1回分として承ります。',
    },
    not_supported: {
      title: 'お問い合わせください',
      text: 'この返品は、こちらではお申し込みいただけません。',
    },
    not_now: {
      title: '現在、返品できる商品はございません',
      text: 'まだ発送されていないか、すべて返品の手続き中です。',
    },
  },
}
