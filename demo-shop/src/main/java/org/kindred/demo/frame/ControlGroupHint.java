package org.kindred.demo.frame;

import org.kindred.demo.page.Html;
import org.kindred.demo.visit.Visit;

/**
 * What the shop's script shows in place of recommendations to somebody in the control group, who
 * would see nothing: a demonstration has to explain itself.
 */
final class ControlGroupHint {

  private ControlGroupHint() {}

  static Html of(Visit visit) {
    return Html.of(
        """
        <template id="control-group"><div class="hint"><p>{}</p>
        <form method="post" action="visitor/anew" data-anew>\
        <input type="hidden" name="back" value="{}">\
        <button class="pill">{}</button></form></div></template>\
        """,
        visit.texts().get("control"),
        visit.path(),
        visit.texts().get("control.anew"));
  }
}
