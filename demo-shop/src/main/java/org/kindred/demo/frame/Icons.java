package org.kindred.demo.frame;

import org.kindred.demo.page.Html;

/** Small drawings in the colour of the text around them, hidden from screen readers. */
public final class Icons {

  public static final Html SEARCH =
      icon("<circle cx=\"11\" cy=\"11\" r=\"6.5\"/><path d=\"m16 16 4.5 4.5\"/>");
  public static final Html CART =
      icon(
          "<path d=\"M3 4h2.5l2 11h10l2-8H6.5\"/><circle cx=\"9\" cy=\"19\" r=\"1.5\"/>"
              + "<circle cx=\"16.5\" cy=\"19\" r=\"1.5\"/>");
  public static final Html HEART =
      icon(
          "<path d=\"M12 20S4 14.6 4 9.2A4.2 4.2 0 0 1 12 7.4a4.2 4.2 0 0 1 8 1.8C20 14.6 12 20 12 20Z\"/>");
  public static final Html SHARE =
      icon(
          "<circle cx=\"6\" cy=\"12\" r=\"2.5\"/><circle cx=\"17.5\" cy=\"6\" r=\"2.5\"/>"
              + "<circle cx=\"17.5\" cy=\"18\" r=\"2.5\"/><path d=\"m8.3 10.9 7-3.7M8.3 13.1l7 3.7\"/>");
  public static final Html PERSON =
      icon("<circle cx=\"12\" cy=\"8\" r=\"4\"/><path d=\"M4.5 20a7.5 7.5 0 0 1 15 0\"/>");
  public static final Html PEOPLE =
      icon(
          "<circle cx=\"9\" cy=\"8.5\" r=\"3.5\"/><path d=\"M2.5 19a6.5 6.5 0 0 1 13 0\"/>"
              + "<path d=\"M16 5.4a3.5 3.5 0 0 1 0 6.2M18 13.5a6.5 6.5 0 0 1 3.5 5.5\"/>");
  public static final Html PARCEL =
      icon("<path d=\"m12 3 8 4v10l-8 4-8-4V7z\"/><path d=\"m4 7 8 4 8-4M12 11v10\"/>");
  public static final Html LOGO =
      Html.of(
          """
          <svg class="logo-mark" viewBox="0 0 40 40" aria-hidden="true">\
          <circle cx="20" cy="20" r="19" fill="var(--accent)"/>\
          <path fill="#fff" d="M9 22c0-9 5-14 11-14s11 5 11 14c0 6-4 10-11 10S9 28 9 22Z"/>\
          <circle cx="11" cy="13" r="3.4" fill="#fff"/><circle cx="29" cy="13" r="3.4" fill="#fff"/>\
          <circle cx="15.5" cy="18.5" r="1.9" fill="#1d2b26"/>\
          <circle cx="24.5" cy="18.5" r="1.9" fill="#1d2b26"/>\
          <path d="M17 23.5h6l-3 3z" fill="#1d2b26"/>\
          <path d="M5 34c5-4 10 3 15-1s10-3 15 1" fill="none" stroke="#fff" stroke-width="2.4"/>\
          </svg>""");

  private Icons() {}

  private static Html icon(String shape) {
    return Html.of(
        "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">" + shape + "</svg>");
  }
}
