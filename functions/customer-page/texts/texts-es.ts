import type { PageTexts } from './page-texts.ts'

const parcel = {
  pending: 'En preparación',
  shipped: 'Enviado',
  in_transit: 'En camino',
  out_for_delivery: 'En reparto',
  available_for_pickup: 'Listo para recoger',
  attempt_failed: 'El transportista no pudo entregarlo. Normalmente vuelve a intentarlo.',
  delivered: 'Entregado',
  exception: 'El transportista informa de un problema. Consulte su página o póngase en contacto con nosotros.',
  returned_to_sender: 'No se pudo entregar y nos lo están devolviendo. Póngase en contacto con nosotros.',
  cancelled: 'Cancelado',
}

export const spanish: PageTexts = {
  language: 'Español',
  order: (number) => `Pedido ${number}`,
  headline: {
    received: {
      title: 'Hemos recibido su pedido',
      text: 'Lo estamos revisando. Aquí verá cuándo empezamos a prepararlo.',
    },
    preparing: { title: 'Estamos preparando su pedido', text: 'Todavía no ha salido nada.' },
    partly_shipped: { title: 'Una parte de su pedido está en camino', text: 'El resto llegará después.' },
    shipped: { title: 'Su pedido está en camino', text: 'Ya ha salido todo.' },
    ready: { title: 'Su pedido está listo para recoger', text: 'Ya puede recogerlo.' },
    delivered: { title: 'Su pedido ha llegado', text: 'Esperamos que lo disfrute.' },
    completed: { title: 'Su pedido está completo', text: 'No queda nada por llegar.' },
    refused: {
      title: 'No podemos completar su pedido',
      text: 'Lo sentimos. No podemos entregarle lo que ha pedido.',
    },
    cancelled: { title: 'Su pedido se ha cancelado', text: 'No se le enviará nada.' },
  },

  parcel: (number, of) => `Paquete ${number} de ${of}`,
  onlyParcel: 'Su paquete',
  pickup: 'Para recoger',
  digital: 'Envío electrónico',
  state: {
    shipping: parcel,
    pickup: { ...parcel, shipped: 'Listo para recoger', delivered: 'Recogido' },
    digital: { ...parcel, delivered: 'Enviado' },
  },
  progress: 'Estado del envío',
  step: {
    sent: 'Enviado',
    onItsWay: 'En camino',
    outForDelivery: 'En reparto',
    delivered: 'Entregado',
    readyToCollect: 'Listo para recoger',
    collected: 'Recogido',
  },
  stepIs: { done: 'hecho', now: 'ahora', next: 'pendiente' },
  sentOn: (date) => `Enviado el ${date}.`,
  untracked: 'Este envío no tiene seguimiento. Ya debería haber llegado.',
  trackWith: (carrier, number) => `Seguir con ${carrier}: ${number}`,

  toCome: 'Pendiente de envío',
  expected: 'Entrega prevista',
  notComing: 'Lo que no se le enviará',
  cancelling: {
    requested: 'Nos pidió cancelar esto. Estamos comprobando si todavía es posible.',
    refused: 'Nos pidió cancelar esto. Ya no era posible.',
  },

  refunds: 'Reembolsos',
  refund: {
    pending: 'Su reembolso está en curso.',
    issued: (date) =>
      date === null ? 'Reembolsado en el mismo medio de pago.' : `Reembolsado el ${date} en el mismo medio de pago.`,
    failed: 'Todavía no hemos podido reembolsarlo. Póngase en contacto con nosotros.',
  },

  returns: 'Devoluciones',
  returnState: {
    requested: 'Ha solicitado esta devolución. No envíe nada hasta recibir nuestra respuesta.',
    approved: 'Aceptamos esta devolución. Ya puede enviárnosla.',
    declined: 'No podemos aceptar esta devolución. Si tiene alguna pregunta, póngase en contacto con nosotros.',
    in_transit: 'De camino a nuestro almacén',
    received: 'Hemos recibido su devolución y la estamos revisando.',
    closed: 'Terminada',
  },
  returnSettled: 'Hemos recibido su devolución.',
  labelInMail: 'Le hemos enviado la etiqueta de devolución por correo electrónico.',
  start: 'Solicitar una devolución',
  startText: 'Aquí puede decirnos qué quiere devolver.',
  askForReturn: 'Si quiere devolver algo, póngase en contacto con nosotros.',
  returnLater: 'En cuanto se haya enviado algo, podrá solicitar aquí una devolución.',

  items: 'Lo que ha pedido',
  ask: (number) => `Póngase en contacto con nosotros e indique el número de pedido ${number}.`,
  answerTheMail: 'Responda al correo en el que recibió este enlace.',
  forYou: (date) =>
    `Cualquier persona que tenga el enlace a esta página puede verla y solicitar una devolución, así que no lo comparta. Es válido hasta el ${date}.`,
  otherLanguages: 'Idiomas',
  back: 'Volver al pedido',

  form: {
    title: 'Solicitar una devolución',
    quantities: '¿Qué cantidad quiere devolver?',
    outOf: (count) => `de ${count}`,
    allOrNothing: 'Solo podemos aceptar la devolución de todo lo enviado, no de una parte.',
    reason: 'Motivo de la devolución',
    choose: 'Elija una opción',
    reasons: {
      too_small: 'Demasiado pequeño',
      too_large: 'Demasiado grande',
      damaged: 'Dañado',
      wrong_item: 'Artículo equivocado',
      not_as_described: 'No corresponde a la descripción',
      changed_mind: 'Ya no lo quiero',
      other: 'Otro motivo',
    },
    next: 'Continuar',
    check: { title: 'Revise su devolución', text: 'Todavía no se ha solicitado.' },
    confirm: 'Solicitar esta devolución',
    change: 'Modificar',
    done: { title: 'Hemos recibido su solicitud de devolución', text: 'Quiere devolver:' },
    byBrand: 'La revisaremos. No envíe nada hasta que le indiquemos cómo hacerlo.',
    withLabel: 'La revisaremos y, por lo general, le enviaremos una etiqueta. No envíe nada hasta tenerla.',
    twice: {
      title: 'Ya tenemos esta solicitud de devolución',
      text: 'Ya la había enviado. Cuenta una sola vez y no tiene que hacer nada más.',
    },
    faultsHeading: 'Revise lo siguiente',
    fault: {
      quantity: 'Escriba números enteros que no superen lo que puede devolver.',
      noQuantity: 'Indique una cantidad para al menos un artículo.',
      reason: 'Elija un motivo.',
      changed:
        'El pedido ha cambiado desde que abrió esta página. Revise las cantidades y envíe de nuevo el formulario.',
    },
  },
  stop: {
    invalid: {
      title: 'Este enlace no funciona',
      text: 'Está incompleto o se ha sustituido. Abra de nuevo el enlace completo desde el correo. Un correo más reciente contiene un enlace más reciente.',
    },
    expired: {
      title: 'Este enlace ha caducado',
      text: 'Por su seguridad, su validez era limitada. Si tiene alguna pregunta, responda al correo en el que lo recibió.',
    },
    busy: {
      title: 'Demasiadas solicitudes',
      text: 'Esta página se ha abierto muchas veces. Inténtelo de nuevo dentro de un minuto.',
    },
    cross_site: {
      title: 'Abra el enlace desde el correo',
      text: 'Esta solicitud procede de otra página, así que no se ha realizado.',
    },
    trouble: {
      title: 'Se ha producido un error',
      text: 'Algo ha fallado por nuestra parte. Inténtelo de nuevo dentro de un minuto. La misma solicitud cuenta una sola vez.',
    },
    not_supported: {
      title: 'Póngase en contacto con nosotros',
      text: 'Esta devolución no se puede solicitar aquí.',
    },
    not_now: {
      title: 'Por ahora no puede devolver nada',
      text: 'Todavía no se ha enviado nada, o todo forma ya parte de una devolución.',
    },
  },
}
