package uk.rowan.platform.security;

/// A square picture of a text for a telephone's camera: its size and the outline of its dark parts.
public record QrCode(int size, String outline) {

  private static final int BORDER = 4;

  static QrCode of(String text) {
    var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
    var outline = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          outline.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
        }
      }
    }
    return new QrCode(code.size + 2 * BORDER, outline.toString());
  }

  @Override
  public String toString() {
    return "QrCode";
  }
}
