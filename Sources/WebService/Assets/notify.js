// Shows the notifications of a delegation's page, which browsers on telephones let a worker do alone.
"use strict";
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(
    self.clients.matchAll({ type: "window", includeUncontrolled: true }).then((windows) => windows[0]?.focus()),
  );
});
