import type { CustomerTexts } from './every-text.ts'

export const japanese: CustomerTexts = {
  greeting: (name) => (name === null ? 'お客様' : `${name} 様`),
  colon: '：',
  test: 'これはテスト注文です。実際のお買い上げや発送はございません。',
  testMark: 'テスト',

  confirmed: {
    subject: (number) => `ご注文を承りました（注文番号：${number}）`,
    heading: 'ご注文ありがとうございます',
    intro: 'ご注文を承りました。ただいま商品の準備を進めております。',
    covers: (brand) => `このメールは、${brand}でご注文いただいた商品についてのお知らせです。`,
    nextMail: '発送しましたら、メールでお知らせいたします。',
  },
  refused: {
    whole: {
      subject: (number) => `ご注文の商品をお届けできません（注文番号：${number}）`,
      heading: 'ご注文の商品をお届けできません',
      intro: '申し訳ございません。ご注文の商品をお届けすることができません。',
    },
    part: {
      subject: (number) => `ご注文の商品の一部をお届けできません（注文番号：${number}）`,
      heading: 'ご注文の商品の一部をお届けできません',
      intro: '申し訳ございません。ご注文の商品の一部をお届けすることができません。',
    },
  },
  cancelled: {
    whole: {
      subject: (number) => `ご注文がキャンセルされました（注文番号：${number}）`,
      heading: 'ご注文がキャンセルされました',
      intro: 'ご注文は、発送前にキャンセルされました。',
    },
    part: {
      subject: (number) => `ご注文の一部がキャンセルされました（注文番号：${number}）`,
      heading: 'ご注文の一部がキャンセルされました',
      intro: 'ご注文の一部が、発送前にキャンセルされました。',
    },
  },
  shipped: {
    shipping: {
      whole: {
        subject: (number) => `ご注文の商品を発送しました（注文番号：${number}）`,
        heading: 'ご注文の商品を発送しました',
        intro: 'ご注文の商品を発送いたしました。',
      },
      part: {
        subject: (number) => `ご注文の商品の一部を発送しました（注文番号：${number}）`,
        heading: 'ご注文の商品の一部を発送しました',
        intro: 'ご注文の商品の一部を発送いたしました。',
      },
    },
    pickup: {
      whole: {
        subject: (number) => `ご注文の商品をお受け取りいただけます（注文番号：${number}）`,
        heading: 'ご注文の商品をお受け取りいただけます',
        intro: 'ご注文の商品の準備が整いました。',
      },
      part: {
        subject: (number) => `ご注文の商品の一部をお受け取りいただけます（注文番号：${number}）`,
        heading: 'ご注文の商品の一部をお受け取りいただけます',
        intro: 'ご注文の商品の一部の準備が整いました。',
      },
    },
    digital: {
      whole: {
        subject: (number) => `ご注文の商品をお送りしました（注文番号：${number}）`,
        heading: 'ご注文の商品をお送りしました',
        intro: 'ご注文の商品をデータでお送りいたしました。',
      },
      part: {
        subject: (number) => `ご注文の商品の一部をお送りしました（注文番号：${number}）`,
        heading: 'ご注文の商品の一部をお送りしました',
        intro: 'ご注文の商品の一部をデータでお送りいたしました。',
      },
    },
  },
  delivered: {
    shipping: {
      whole: {
        subject: (number) => `ご注文の商品をお届けしました（注文番号：${number}）`,
        heading: 'ご注文の商品をお届けしました',
        intro: 'このたびはお買い上げいただき、誠にありがとうございます。',
      },
      part: {
        subject: (number) => `ご注文の商品の一部をお届けしました（注文番号：${number}）`,
        heading: 'ご注文の商品の一部をお届けしました',
        intro: 'このたびはお買い上げいただき、誠にありがとうございます。',
      },
    },
    pickup: {
      whole: {
        subject: (number) => `商品のお受け取りが完了しました（注文番号：${number}）`,
        heading: '商品のお受け取りが完了しました',
        intro: 'このたびはお買い上げいただき、誠にありがとうございます。',
      },
      part: {
        subject: (number) => `一部の商品のお受け取りが完了しました（注文番号：${number}）`,
        heading: '一部の商品のお受け取りが完了しました',
        intro: 'このたびはお買い上げいただき、誠にありがとうございます。',
      },
    },
    digital: {
      whole: {
        subject: (number) => `ご注文の商品をお届けしました（注文番号：${number}）`,
        heading: 'ご注文の商品をお届けしました',
        intro: 'このたびはお買い上げいただき、誠にありがとうございます。',
      },
      part: {
        subject: (number) => `ご注文の商品の一部をお届けしました（注文番号：${number}）`,
        heading: 'ご注文の商品の一部をお届けしました',
        intro: 'このたびはお買い上げいただき、誠にありがとうございます。',
      },
    },
    notThere: '商品の不足や破損がございましたら、お知らせください。確認のうえ、対応いたします。',
  },
  delayed: {
    subject: (number) => `商品の発送が遅れております（注文番号：${number}）`,
    heading: '商品の発送が遅れております',
    intro: '申し訳ございません。下記の商品の発送が、予定より遅れております。',
  },
  returnApproved: {
    subject: (number) => `返品をお受けいたします（注文番号：${number}）`,
    heading: '返品をお受けいたします',
    intro: '下記の商品をご返送ください。',
  },
  returnLabelled: {
    subject: (number) => `返品ラベルのお知らせ（注文番号：${number}）`,
    heading: '返品ラベルのお知らせ',
    intro: '返品をお受けいたします。下記の商品をご返送ください。',
  },
  returnReceived: {
    subject: (number) => `返品の商品が届きました（注文番号：${number}）`,
    heading: '返品の商品が届きました',
    intro: 'ご返送ありがとうございます。商品が届きましたので、ただいま内容を確認しております。',
    nextMail: '返金の手続きが済みましたら、メールでお知らせいたします。',
  },
  refunded: {
    subject: (number) => `返金のお知らせ（注文番号：${number}）`,
    heading: '返金のお知らせ',
    intro: '返金の手続きをいたしました。',
  },

  endedBecause: {
    out_of_stock: '商品の在庫がございません。',
    discontinued: '商品の販売が終了しております。',
    price_mismatch: 'ご注文時の価格に誤りがございました。',
    undeliverable: 'ご指定の住所へは商品をお届けできません。',
    restricted: 'お届け先の地域では販売できない商品です。',
    fraud: null,
    customer_request: 'お客様のご依頼によるものです。',
    other: null,
  },
  restStays: 'そのほかの商品に変更はございません。',
  moneyBack: (amount) =>
    `お支払いいただいた方法で${amount}を返金いたします。まだ請求されていない場合、この金額は請求されません。`,
  delayedBecause: {
    back_order: '商品の入荷を待っております。',
    on_hold: null,
    awaiting_payment: 'お支払いの確認を待っております。',
    address_check: 'お届け先の住所を確認しております。',
    fraud_check: null,
    customs: '通関の手続きを待っております。',
    other: null,
  },
  expectedBy: (date) => `${date}までに発送する予定です。`,
  noDateYet: '新しい予定日はまだ決まっておりません。',
  restFollows: '残りの商品は別途お届けいたします。',
  deliveredOn: (date) => `${date}にお届けいたしました。`,
  moneyReturned: (amount) => `返金額は${amount}です。お支払いいただいた方法でお返しいたします。`,
  bankTakesDays: '口座やご利用明細に反映されるまで、数営業日かかる場合がございます。',
  labelNote: '返品ラベルを印刷し、お荷物に貼り付けてください。',
  noLabel:
    '返品ラベルがある場合は、別途お送りいたします。返送方法が返品ポリシーに記載されていない場合は、お問い合わせください。',

  action: { order: 'ご注文を見る', label: '返品ラベルを開く' },
  section: {
    items: 'ご注文内容',
    refusedItems: 'お届けできない商品',
    cancelledItems: 'キャンセルされた商品',
    shippedItems: { shipping: '今回お送りする商品', pickup: 'お受け取りいただける商品', digital: '今回お送りした商品' },
    deliveredItems: '対象の商品',
    delayedItems: '遅れている商品',
    returnedItems: 'ご返送いただく商品',
    receivedItems: 'ご返送いただいた商品',
    refundedItems: '返金の内訳',
    parcels: 'お荷物の追跡',
    howToReturn: '返送方法',
  },
  quantity: (count) => `数量：${count}`,
  more: (_, written) => `ほか${written}点`,
  allItems: 'すべての商品を見る',
  track: 'お荷物を追跡する',
  parcel: (carrier, number) => `${carrier} ${number}`,

  sum: {
    items: '商品合計',
    discount: '割引',
    shipping: '送料',
    fees: '手数料',
    tax: '税額',
    goodwill: 'お詫び金',
    total: '合計',
    refund: '返金額',
    taxLine: (title, rate) => `${title}（${rate}）`,
    included: (tax) => `うち${tax ?? '税額'}`,
  },
  fact: {
    orderNumber: '注文番号',
    placed: '注文日',
    shipTo: 'お届け先',
    delivery: '配送',
    pickup: 'お受け取り場所',
    returnNumber: '返品番号',
  },
  help: { question: 'ご注文についてのお問い合わせ', page: 'ヘルプページ', returnPolicy: '返品ポリシー' },
}
