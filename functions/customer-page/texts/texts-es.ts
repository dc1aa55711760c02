import type { PageTexts } from './page-texts.ts'

const parcel = {
  pending: 'En preparación',
  shipped: 'Enviado',
  in_transit: 'En camino',
  out_for_delivery: 'En reparto',
  available_for_pickup: 'Listo para recoger',
  attempt_failed: 'El transportista no pudo entregarlo. Normalmente lo intenta de nuevo.',
  delivered: 'Entregado',
  exception: 'El transportista informa de un problema. Consulte su página o pregúntenos.',
  returned_to_sender: 'No se pudo entregar y vuelve a nosotros. Pregúntenos, por favor.',
  cancelled: 'Cancelado',
}

export const spanish: PageTexts = {
  language: 'Español',
  order: (number) => `Pedido ${number}`,
  headline: {
    received: { title: 'Tenemos su pedido', text: 'Lo estamos revisando. Aquí verá cuándo lo preparamos.' },
    preparing: { title: 'Estamos preparando su pedido', text: 'Todavía no ha salido nada.' },
    partly_shipped: { title: 'Parte de su pedido está en camino', text: 'El resto llegará después.' },
    shipped: { title: 'Su pedido está en camino', text: 'Ya ha salido todo.' },
    ready: { title: 'Su pedido está listo para recoger', text: 'Ya puede recogerlo.' },
    delivered: { title: 'Su pedido ha llegado', text: 'Esperamos que lo disfrute.' },
    completed: { title: 'Su pedido está completo', text: 'No queda nada por llegar.' },
    refused: {
      title: 'No podemos servir su pedido',
      text: 'Lo sentimos: no podemos enviarle lo que ha pedido.',
    },
    cancelled: { title: 'Su pedido se ha cancelado', text: 'No llegará nada.' },
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
  progress: 'Progreso',
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
  untracked: 'No hacemos seguimiento de este envío. Ya debería haber llegado.',
  trackWith: (carrier, number) => `Seguir con ${carrier}: ${number}`,

  toCome: 'Por llegar',
  expected: 'Entrega prevista',
  notComing: 'No llegará',
  cancelling: {
    requested: 'Nos pidió cancelar esto. Todavía no hemos decidido.',
    refused: 'Nos pidió cancelar esto. Ya no fue posible.',
  },

  refunds: 'Reembolsos',
  refund: {
    pending: 'Lo estamos devolviendo.',
    issued: (date) =>
      date === null ? 'Devuelto por el mismo medio de pago.' : `Devuelto el ${date} por el mismo medio de pago.`,
    failed: 'Todavía no se pudo devolver. Pregúntenos, por favor.',
  },

  returns: 'Devoluciones',
  returnState: {
    requested: 'Ha pedido esta devolución. Todavía no hemos decidido; no envíe nada antes.',
    approved: 'La aceptamos. Envíenoslo, por favor.',
    declined: 'No podemos aceptarla. Pregúntenos por qué.',
    in_transit: 'En camino hacia nosotros',
    received: 'Ha llegado y lo estamos revisando.',
    closed: 'Terminada',
  },
  labelInMail: 'Le hemos enviado la etiqueta de devolución por correo electrónico.',
  start: 'Pedir una devolución',
  startText: 'Aquí puede decirnos qué quiere devolver.',
  askForReturn: 'Pregúntenos si quiere devolver algo.',
  returnLater: 'En cuanto se haya enviado algo, podrá pedir aquí una devolución.',

  items: 'Lo que ha pedido',
  ask: (number) => `Pregúntenos e indique el número de pedido ${number}.`,
  answerTheMail: 'Responda al correo en el que recibió este enlace.',
  forYou: (date) =>
    `Quien tenga el enlace a esta página puede verla y pedir una devolución: no lo comparta. Funciona hasta el ${date}.`,
  otherLanguages: 'Idiomas',
  back: 'Volver al pedido',

  form: {
    title: 'Pedir una devolución',
    quantities: '¿Cuántos quiere devolver?',
    outOf: (count) => `de ${count}`,
    allOrNothing: 'Aceptamos la devolución de todo lo enviado, o de nada.',
    reason: '¿Por qué?',
    choose: 'Elija, por favor',
    reasons: {
      too_small: 'Demasiado pequeño',
      too_large: 'Demasiado grande',
      damaged: 'Dañado',
      wrong_item: 'Artículo equivocado',
      not_as_described: 'No es como se describe',
      changed_mind: 'Ya no lo quiero',
      other: 'Otro motivo',
    },
    next: 'Continuar',
    check: { title: 'Revise su devolución', text: 'Todavía no se nos ha enviado nada.' },
    confirm: 'Pedir esta devolución',
    change: 'Cambiar',
    done: { title: 'Ha pedido una devolución', text: 'Tenemos su solicitud:' },
    byBrand: 'Decidiremos sobre ella. No envíe nada antes de que le digamos cómo.',
    withLabel: 'Decidiremos sobre ella, y normalmente le enviamos una etiqueta. No envíe nada antes de tenerla.',
    twice: {
      title: 'Ya tenemos esta devolución',
      text: 'Ya la envió antes. Cuenta una vez y no hay que hacer nada más.',
    },
    faultsHeading: 'Revise esto, por favor',
    fault: {
      quantity: 'Escriba números enteros, no mayores que lo que puede devolver.',
      noQuantity: 'Escriba cuántos de al menos un artículo.',
      reason: 'Elija un motivo.',
      changed: 'El pedido ha cambiado desde que abrió esta página. Revise las cantidades y envíelo de nuevo.',
    },
  },
  stop: {
    invalid: {
      title: 'Este enlace no funciona',
      text: 'Está incompleto o se ha sustituido. Ábralo de nuevo, entero, desde el correo; un correo más reciente tiene un enlace más reciente.',
    },
    expired: {
      title: 'Este enlace ha caducado',
      text: 'Por su seguridad, su duración era limitada. Si tiene alguna pregunta, responda al correo en el que lo recibió.',
    },
    busy: {
      title: 'Demasiadas solicitudes',
      text: 'Esta página se ha abierto muchas veces. Inténtelo de nuevo dentro de un minuto.',
    },
    cross_site: {
      title: 'Abra el enlace desde el correo',
      text: 'Esta solicitud vino de otra página, así que no se ha hecho nada.',
    },
    trouble: {
      title: 'No ha funcionado',
      text: 'Algo ha fallado por nuestra parte. Inténtelo de nuevo dentro de un minuto: la misma solicitud cuenta una sola vez.',
    },
    not_supported: {
      title: 'Pregúntenos, por favor',
      text: 'Esta devolución no se puede pedir aquí. No se ha hecho nada.',
    },
    not_now: {
      title: 'Ahora no se puede devolver nada',
      text: 'Todavía no ha salido nada, o todo está ya en una devolución. No se ha hecho nada.',
    },
  },
}
