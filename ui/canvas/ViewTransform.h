// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QSizeF>

namespace daguerre {

/// Where a picture lies in a view. The zoom is in device pixels of the screen per pixel of the picture, so that 1 is
/// sharp on every screen; positions in the view are in device-independent pixels, as Qt's events have them.
class ViewTransform {
public:
    static constexpr double pixelZoom = 8;

    void setViewport(QSizeF size, qreal devicePixelRatio);
    /// Another size fits the view again.
    void setPictureSize(QSize size);

    void fit();
    /// The point of the picture at `position` stays there.
    void setZoom(double zoom, QPointF position);
    void zoomBy(double factor, QPointF position) { setZoom(zoom() * factor, position); }
    void pan(QPointF distance);

    double zoom() const;
    bool isFitted() const { return m_fitted; }
    /// Whether the user has zoomed in so far that each pixel is to be seen by itself.
    bool showsPixels() const { return !m_fitted && m_zoom >= pixelZoom; }
    /// Whether the picture is larger than the view.
    bool canPan() const;
    /// The whole picture in the view, with its top left corner on a device pixel.
    QRectF pictureRect() const;
    /// Exact; pictureRect() is rounded.
    QPointF toPicture(QPointF position) const;
    QRectF toView(const QRectF& pictureArea) const;
    QPointF centre() const { return {m_viewport.width() / 2, m_viewport.height() / 2}; }
    qreal devicePixelRatio() const { return m_ratio; }

private:
    double fittingZoom() const;
    /// View pixels per picture pixel.
    double scale() const { return zoom() / m_ratio; }

    QSizeF m_viewport;
    qreal m_ratio = 1;
    QSize m_picture;
    bool m_fitted = true;
    double m_zoom = 1; // while not fitted
    QPointF m_middle; // the picture's point at the centre of the view, while not fitted
};

} // namespace daguerre
