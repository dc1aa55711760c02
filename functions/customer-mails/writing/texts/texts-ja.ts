import type { CustomerTexts } from './every-text.ts'

export const japanese: CustomerTexts = {
  greeting: (name) => (name === null ? 'お客様' : `${name} 様`),
  colon: ':',
  test: 'これはテスト注文です。実際の購入や発送はありません。',
  testMark: 'テスト',

  confirmed: {
    subject: (number) => `ご注文 ${number} を承りました`,
    heading: 'ご注文ありがとうございます',
    intro: 'ご注文を承りました。ただいま準備を進めております。',
    nextMail: '発送しましたら、メールでお知らせいたします。',
  },
  refused: {
    whole: {
      subject: (number) => `ご注文 ${number} をお届けできません`,
      heading: 'ご注文の商品をお届けできません',
      intro: '申し訳ございません。ご注文の商品をお届けすることができません。',
    },
    part: {
      subject: (number) => `ご注文 ${number} の一部をお届けできません`,
      heading: 'ご注文の一部をお届けできません',
      intro: '申し訳ございません。ご注文の商品の一部をお届けすることができません。',
    },
  },
  cancelled: {
    whole: {
      subject: (number) => `ご注文 ${number} はキャンセルされました`,
      heading: 'ご注文はキャンセルされました',
      intro: 'ご注文は発送前にキャンセルされました。',
    },
    part: {
      subject: (number) => `ご注文 ${number} の一部がキャンセルされました`,
      heading: 'ご注文の一部がキャンセルされました',
      intro: 'ご注文の一部が発送前にキャンセルされました。',
    },
  },
  shipped: {
    shipping: {
      whole: {
        subject: (number) => `ご注文 ${number} を発送しました`,
        heading: 'ご注文の商品を発送しました',
        intro: 'ご注文の商品を発送いたしました。',
      },
      part: {
        subject: (number) => `ご注文 ${number} の一部を発送しました`,
        heading: 'ご注文の商品の一部を発送しました',
        intro: 'ご注文の商品の一部を発送いたしました。',
      },
    },
    pickup: {
      whole: {
        subject: (number) => `ご注文 ${number} の受け取り準備ができました`,
        heading: '受け取りの準備ができました',
        intro: 'ご注文の商品をお受け取りいただけます。',
      },
      part: {
        subject: (number) => `ご注文 ${number} の一部の受け取り準備ができました`,
        heading: '一部の商品の受け取り準備ができました',
        intro: 'ご注文の商品の一部をお受け取りいただけます。',
      },
    },
    digital: {
      whole: {
        subject: (number) => `ご注文 ${number} をお送りしました`,
        heading: 'ご注文の商品をお送りしました',
        intro: 'ご注文の商品をデータでお送りいたしました。',
      },
      part: {
        subject: (number) => `ご注文 ${number} の一部をお送りしました`,
        heading: 'ご注文の商品の一部をお送りしました',
        intro: 'ご注文の商品の一部をデータでお送りいたしました。',
      },
    },
  },
  delivered: {
    shipping: {
      whole: {
        subject: (number) => `ご注文 ${number} の配達が完了しました`,
        heading: '配達が完了しました',
        intro: 'ご注文の商品をお届けいたしました。',
      },
      part: {
        subject: (number) => `ご注文 ${number} の一部の配達が完了しました`,
        heading: '一部の商品の配達が完了しました',
        intro: 'ご注文の商品の一部をお届けいたしました。',
      },
    },
    pickup: {
      whole: {
        subject: (number) => `ご注文 ${number} のお受け取りが完了しました`,
        heading: 'お受け取りが完了しました',
        intro: 'ご注文の商品をお受け取りいただきました。',
      },
      part: {
        subject: (number) => `ご注文 ${number} の一部のお受け取りが完了しました`,
        heading: '一部の商品のお受け取りが完了しました',
        intro: 'ご注文の商品の一部をお受け取りいただきました。',
      },
    },
    digital: {
      whole: {
        subject: (number) => `ご注文 ${number} のお届けが完了しました`,
        heading: 'お届けが完了しました',
        intro: 'ご注文の商品をお届けいたしました。',
      },
      part: {
        subject: (number) => `ご注文 ${number} の一部のお届けが完了しました`,
        heading: '一部の商品のお届けが完了しました',
        intro: 'ご注文の商品の一部をお届けいたしました。',
      },
    },
    notThere: '商品が届いていない場合や、破損している場合は、お知らせください。確認いたします。',
  },
  delayed: {
    subject: (number) => `ご注文 ${number} の発送が遅れています`,
    heading: '発送が遅れています',
    intro: '申し訳ございません。ご注文の商品の発送が予定より遅れております。',
  },
  returnApproved: {
    subject: (number) => `ご注文 ${number} の返品を承りました`,
    heading: '返品を承りました',
    intro: '下記の商品をご返送いただけます。',
  },
  returnLabelled: {
    subject: (number) => `ご注文 ${number} の返品ラベル`,
    heading: '返品を承りました。返品ラベルをお送りします',
    intro: '下記の商品をご返送いただけます。',
  },
  returnReceived: {
    subject: (number) => `ご注文 ${number} の返品が届きました`,
    heading: '返品が届きました',
    intro: 'ご返送ありがとうございます。商品が届きましたので、確認しております。',
    nextMail: '返金の手続きが済みましたら、メールでお知らせいたします。',
  },
  refunded: {
    subject: (number) => `ご注文 ${number} の返金のお知らせ`,
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
    `${amount} をお支払いいただいた方法で返金いたします。まだ請求されていない場合、この金額は請求されません。`,
  delayedBecause: {
    back_order: '商品は入荷待ちです。',
    on_hold: null,
    awaiting_payment: 'お支払いの確認を待っております。',
    address_check: 'お届け先の住所を確認しております。',
    fraud_check: null,
    customs: '通関の手続きを待っております。',
    other: null,
  },
  expectedBy: (date) => `${date}までに発送する予定です。`,
  noDateYet: '新しい予定日はまだ決まっておりません。',
  restFollows: '残りの商品は別にお届けいたします。',
  deliveredOn: (date) => `お届け日: ${date}`,
  moneyReturned: (amount) => `${amount} を、お支払いいただいた方法で返金いたしました。`,
  bankTakesDays: '口座に反映されるまで、数営業日かかる場合がございます。',
  labelNote: '返品ラベルを印刷し、荷物に貼ってください。',
  noLabel:
    '返品ラベルがある場合は、別のメッセージでお送りします。返送の方法が返品ポリシーに記載されていない場合は、お問い合わせください。',

  action: { order: 'ご注文を見る', label: '返品ラベルを開く' },
  section: {
    items: 'ご注文内容',
    refusedItems: 'お届けできない商品',
    cancelledItems: 'キャンセルされた商品',
    shippedItems: '今回お送りする商品',
    deliveredItems: 'お届けした商品',
    delayedItems: '遅れている商品',
    returnedItems: 'ご返送いただく商品',
    receivedItems: 'ご返送いただいた商品',
    refundedItems: '返金の内訳',
    parcels: '荷物の追跡',
    howToReturn: '返送の方法',
  },
  quantity: (count) => `数量: ${count}`,
  more: (_, written) => `ほか ${written} 点`,
  allItems: 'すべての商品を見る',
  track: '荷物を追跡する',
  parcel: (carrier, number) => `${carrier} ${number}`,

  sum: {
    items: '商品',
    discount: '割引',
    shipping: '送料',
    fees: '手数料',
    tax: '税',
    goodwill: 'お詫び',
    total: '合計',
    refund: '返金額',
    taxLine: (title, rate) => `${title} (${rate})`,
    included: (tax) => `うち ${tax}`,
  },
  fact: {
    orderNumber: '注文番号',
    placed: '注文日',
    shipTo: 'お届け先',
    delivery: '配送',
    pickup: '受け取り場所',
    returnNumber: '返品番号',
  },
  help: { question: 'ご注文についてのお問い合わせ', page: 'ヘルプページ', returnPolicy: '返品ポリシー' },
}
